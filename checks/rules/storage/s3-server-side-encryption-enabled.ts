import { encryption } from "../../citations";
import { joinedRule } from "../../factories/joined-rule";

export const s3ServerSideEncryptionEnabled = joinedRule({
  id: "s3-server-side-encryption-enabled",
  domain: "storage",
  title: "Every bucket has encryption by default in writing.",
  why: "What is written down can be proven.",
  severity: "medium",
  citations: [...encryption, "164.312(c)(2)"],
  awsConfig: "S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED",
  remedy: "Add an aws_s3_bucket_server_side_encryption_configuration.",
  types: ["aws_s3_bucket"],
  join: { type: "aws_s3_bucket_server_side_encryption_configuration", attribute: "bucket" },
  settings: {
    "rule.apply_server_side_encryption_by_default.sse_algorithm": {
      wanted: "aws:kms or AES256",
      accepts: (value) => ["aws:kms", "aws:kms:dsse", "AES256"].includes(String(value)),
    },
  },
  inline: {
    "rule.apply_server_side_encryption_by_default.sse_algorithm":
      "server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.sse_algorithm",
  },
});
