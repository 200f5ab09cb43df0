import { accessControl } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { judgePublicAcl } from "../../joins/buckets";
import type { Rule } from "../../rule";

export const s3PublicReadProhibited: Rule = {
  id: "s3-public-read-prohibited",
  domain: "storage",
  title: "No bucket can be read by the public.",
  why: "A public bucket is a reportable breach.",
  severity: "critical",
  citations: [...accessControl, "164.312(a)(2)(i)", "164.312(e)(1)"],
  awsConfig: "S3_BUCKET_PUBLIC_READ_PROHIBITED",
  cdkNag: "HIPAA.Security-S3BucketPublicReadProhibited",
  remedy: "Remove the ACL and block public access.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_s3_bucket"] }, (bucket) =>
      judgePublicAcl(model, bucket, {
        grants: ["public-read", "public-read-write", "authenticated-read", "website"],
        flag: "ignore_public_acls",
      }),
    ),
};
