import { auditTrail } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { logTargets } from "../../joins/buckets";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const s3BucketLogging: Rule = {
  id: "s3-bucket-logging",
  domain: "storage",
  title: "Every bucket logs who read it, unless it is the target of such logs itself.",
  why: "Access logs answer who opened which recording.",
  severity: "medium",
  citations: [...auditTrail],
  awsConfig: "S3_BUCKET_LOGGING_ENABLED",
  cdkNag: "HIPAA.Security-S3BucketLoggingEnabled",
  remedy: "Add an aws_s3_bucket_logging with target_bucket.",
  evaluate: (model) => {
    const targets = logTargets(model);
    return eachResource(model, { types: ["aws_s3_bucket"] }, (bucket) => {
      const wanted = "an aws_s3_bucket_logging for it, with another bucket as target";
      if (targets.includes(bucket)) return { status: "pass", found: "it is the target of access logs", wanted };
      const [split] = model.joined(bucket, "aws_s3_bucket_logging", "bucket");
      const target = split ? split.get("target_bucket") : bucket.get("logging.target_bucket");
      const found = `target_bucket = ${show(target)}`;
      return { status: target === undefined ? "fail" : "pass", found, wanted, evidence: { target_bucket: target } };
    });
  },
};
