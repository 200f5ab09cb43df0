import { backup } from "../../citations";
import { joinedRule } from "../../factories/joined-rule";

export const s3BucketReplication = joinedRule({
  id: "s3-bucket-replication",
  domain: "storage",
  title: "Every bucket is copied to another bucket.",
  why: "Objects survive the loss of a region.",
  severity: "low",
  citations: [...backup, "164.308(a)(1)(ii)(B)", "164.310(d)(2)(iv)"],
  awsConfig: "S3_BUCKET_REPLICATION_ENABLED",
  cdkNag: "HIPAA.Security-S3BucketReplicationEnabled",
  remedy: "Add an aws_s3_bucket_replication_configuration with an Enabled rule, or exempt the bucket with the reason.",
  types: ["aws_s3_bucket"],
  join: { type: "aws_s3_bucket_replication_configuration", attribute: "bucket" },
  settings: { "rule.status": { wanted: "Enabled", accepts: (value) => value === "Enabled" } },
  inline: { "rule.status": "replication_configuration.rules.status" },
});
