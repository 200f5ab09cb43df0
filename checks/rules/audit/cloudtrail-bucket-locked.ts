import { eachResource } from "../../factories/each-resource";
import { bucketsNamed, lockOf } from "../../joins/buckets";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const cloudtrailBucketLocked: Rule = {
  id: "cloudtrail-bucket-locked",
  domain: "audit",
  title: "The bucket of the trail refuses to change or delete a file for six years.",
  why: "An audit log that an administrator can delete proves nothing.",
  severity: "high",
  citations: ["164.312(b)", "164.312(c)(1)", "164.312(c)(2)", "164.316(b)(2)(i)"],
  remedy:
    "Give the bucket an Object Lock default retention of mode COMPLIANCE and 2192 days or more; the policy here says 2555.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_cloudtrail"] }, (trail) => {
      const wanted = "Object Lock in mode COMPLIANCE for 2192 days or more";
      const name = trail.get("s3_bucket_name");
      const [bucket] = bucketsNamed(model, name);
      if (!bucket) return { status: "unreadable", found: `s3_bucket_name = ${show(name)}, not in the input`, wanted };
      const lock = lockOf(model, bucket);
      const evidence = { bucket: bucket.address, mode: lock?.mode, days: lock?.days };
      const status = lock?.mode === "COMPLIANCE" && lock.days >= 2192 ? "pass" : "fail";
      return { status, found: lock ? `${lock.mode} for ${lock.days} days` : "no default retention", wanted, evidence };
    }),
};
