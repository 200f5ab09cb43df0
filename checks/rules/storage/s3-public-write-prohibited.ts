import { accessControl } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { judgePublicAcl } from "../../joins/buckets";
import type { Rule } from "../../rule";

export const s3PublicWriteProhibited: Rule = {
  id: "s3-public-write-prohibited",
  domain: "storage",
  title: "No bucket can be written by the public.",
  why: "Strangers could plant or replace records.",
  severity: "critical",
  citations: [...accessControl, "164.312(c)(1)", "164.312(e)(1)"],
  awsConfig: "S3_BUCKET_PUBLIC_WRITE_PROHIBITED",
  cdkNag: "HIPAA.Security-S3BucketPublicWriteProhibited",
  remedy: "Remove the ACL and block public access.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_s3_bucket"] }, (bucket) =>
      judgePublicAcl(model, bucket, { grants: ["public-read-write"], flag: "block_public_acls" }),
    ),
};
