import { accessControl } from "../../citations";
import { joinedRule } from "../../factories/joined-rule";

export const s3BucketPublicAccessBlocked = joinedRule({
  id: "s3-bucket-public-access-blocked",
  domain: "storage",
  title: "Every bucket blocks public access in all four ways.",
  why: "A slip in a policy or an ACL must not publish ePHI.",
  severity: "critical",
  citations: [...accessControl, "164.312(e)(1)"],
  awsConfig: "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED",
  cdkNag: "HIPAA.Security-S3BucketLevelPublicAccessProhibited",
  remedy: "Add an aws_s3_bucket_public_access_block with all four flags true.",
  types: ["aws_s3_bucket"],
  join: { type: "aws_s3_bucket_public_access_block", attribute: "bucket" },
  settings: {
    block_public_acls: { wanted: "true", accepts: (value) => value === true },
    block_public_policy: { wanted: "true", accepts: (value) => value === true },
    ignore_public_acls: { wanted: "true", accepts: (value) => value === true },
    restrict_public_buckets: { wanted: "true", accepts: (value) => value === true },
  },
});
