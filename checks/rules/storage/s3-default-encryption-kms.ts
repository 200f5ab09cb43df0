import { encryption } from "../../citations";
import { joinedRule } from "../../factories/joined-rule";

export const s3DefaultEncryptionKms = joinedRule({
  id: "s3-default-encryption-kms",
  domain: "storage",
  title: "Every bucket encrypts new objects under a KMS key.",
  why: "A KMS key adds a second permission between a reader and ePHI.",
  severity: "high",
  citations: [...encryption, "164.308(a)(1)(ii)(B)", "164.312(c)(2)", "164.314(b)(2)(i)"],
  awsConfig: "S3_DEFAULT_ENCRYPTION_KMS",
  cdkNag: "HIPAA.Security-S3DefaultEncryptionKMS",
  remedy: 'Add an aws_s3_bucket_server_side_encryption_configuration with sse_algorithm = "aws:kms".',
  types: ["aws_s3_bucket"],
  join: { type: "aws_s3_bucket_server_side_encryption_configuration", attribute: "bucket" },
  settings: {
    "rule.apply_server_side_encryption_by_default.sse_algorithm": {
      wanted: "aws:kms",
      accepts: (value) => value === "aws:kms" || value === "aws:kms:dsse",
    },
  },
  inline: {
    "rule.apply_server_side_encryption_by_default.sse_algorithm":
      "server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.sse_algorithm",
  },
});
