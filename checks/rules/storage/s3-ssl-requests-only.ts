import { transmission } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { bucketPolicy } from "../../joins/buckets";
import { judgeSecureTransport } from "../../joins/secure-transport";
import type { Rule } from "../../rule";

export const s3SslRequestsOnly: Rule = {
  id: "s3-ssl-requests-only",
  domain: "storage",
  title: "Every bucket refuses requests that do not come over TLS.",
  why: "Without it a client may read ePHI in the clear.",
  severity: "high",
  citations: [...transmission, "164.308(a)(1)(ii)(B)", "164.312(c)(2)"],
  awsConfig: "S3_BUCKET_SSL_REQUESTS_ONLY",
  cdkNag: "HIPAA.Security-S3BucketSSLRequestsOnly",
  remedy:
    "Add to the bucket policy: Deny, Principal *, s3:*, on the bucket and bucket/*, when aws:SecureTransport is false.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_s3_bucket"] }, (bucket) =>
      judgeSecureTransport(model, bucket, bucketPolicy(model, bucket), { service: "s3", suffixes: ["", "/*"] }),
    ),
};
