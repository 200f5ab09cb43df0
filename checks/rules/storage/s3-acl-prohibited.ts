import { accessControl } from "../../citations";
import { joinedRule } from "../../factories/joined-rule";

export const s3AclProhibited = joinedRule({
  id: "s3-acl-prohibited",
  domain: "storage",
  title: "Every bucket belongs to its owner alone, without ACLs.",
  why: "ACLs are a second way to give access that nobody reviews.",
  severity: "medium",
  citations: [...accessControl],
  awsConfig: "S3_BUCKET_ACL_PROHIBITED",
  remedy: 'Add an aws_s3_bucket_ownership_controls with object_ownership = "BucketOwnerEnforced".',
  types: ["aws_s3_bucket"],
  join: { type: "aws_s3_bucket_ownership_controls", attribute: "bucket" },
  settings: {
    "rule.object_ownership": { wanted: "BucketOwnerEnforced", accepts: (value) => value === "BucketOwnerEnforced" },
  },
});
