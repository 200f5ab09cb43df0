import { bucketArn } from "../config/aws";
import type { EnvironmentConfig } from "../config/schema";
import type { PolicyStatement } from "./policy-document";

/** Encryption of a bucket by a customer-managed key. */
export interface KeyEncryption {
  readonly keyArn: string;
  /** Objects, by a pattern that begins with a slash, which their writer encrypts by S3's own key. @default - none */
  readonly except?: { readonly path: string; readonly because: string };
  /** Why S3 may not derive bucket keys, which replace the writer's encryption context. @default - it does: fewer calls to KMS */
  readonly noBucketKeyBecause?: string;
}

/** Refuses objects whose writer asks for another kind of encryption (45 CFR 164.312(a)(2)(iv)). */
export function denyOtherEncryption(
  config: EnvironmentConfig,
  bucketName: string,
  { except }: KeyEncryption,
): PolicyStatement {
  const variable = "s3:x-amz-server-side-encryption";
  return {
    sid: "DenyOtherEncryption",
    effect: "Deny",
    principals: [{ type: "*", identifiers: ["*"] }],
    actions: ["s3:PutObject"],
    ...(except
      ? { notResources: [bucketArn(config, bucketName, except.path)] }
      : { resources: [bucketArn(config, bucketName, "/*")] }),
    condition: [
      { test: "Null", variable, values: ["false"] }, // without the header the bucket's default encrypts
      { test: "StringNotEquals", variable, values: ["aws:kms"] },
    ],
  };
}
