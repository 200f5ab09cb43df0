import { backup } from "../../citations";
import { joinedRule } from "../../factories/joined-rule";

export const s3BucketVersioning = joinedRule({
  id: "s3-bucket-versioning",
  domain: "storage",
  title: "Every bucket keeps old versions of its objects.",
  why: "An overwritten or deleted object can be brought back, and a change can be proven.",
  severity: "high",
  citations: [
    ...backup,
    "164.308(a)(1)(ii)(B)",
    "164.310(d)(2)(iv)",
    "164.312(a)(2)(ii)",
    "164.312(c)(1)",
    "164.312(c)(2)",
  ],
  awsConfig: "S3_BUCKET_VERSIONING_ENABLED",
  cdkNag: "HIPAA.Security-S3BucketVersioningEnabled",
  remedy: 'Add an aws_s3_bucket_versioning with status = "Enabled".',
  types: ["aws_s3_bucket"],
  join: { type: "aws_s3_bucket_versioning", attribute: "bucket" },
  settings: {
    "versioning_configuration.status": { wanted: "Enabled", accepts: (value) => value === "Enabled" || value === true },
  },
  inline: { "versioning_configuration.status": "versioning.enabled" },
});
