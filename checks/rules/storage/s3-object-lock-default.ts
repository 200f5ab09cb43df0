import { eachResource } from "../../factories/each-resource";
import { lockOf } from "../../joins/buckets";
import type { Rule } from "../../rule";

export const s3ObjectLockDefault: Rule = {
  id: "s3-object-lock-default",
  domain: "storage",
  title: "Every bucket locks new objects for a time.",
  why: "Neither an intruder nor a mistake can then remove what was stored.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(B)", "164.312(c)(1)", "164.316(b)(2)(i)"],
  awsConfig: "S3_BUCKET_DEFAULT_LOCK_ENABLED",
  remedy:
    "Set object_lock_enabled = true and add an aws_s3_bucket_object_lock_configuration with default_retention, or exempt the bucket with the reason.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_s3_bucket"] }, (bucket) => {
      const lock = lockOf(model, bucket);
      const wanted = "object_lock_enabled = true and a default retention";
      const evidence = { mode: lock?.mode, days: lock?.days };
      if (!lock) return { status: "fail", found: "no default retention", wanted, evidence };
      return { status: "pass", found: `${lock.mode} for ${lock.days} days`, wanted, evidence };
    }),
};
