import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketNotification } from "@cdktf/provider-aws/lib/s3-bucket-notification";
import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Construct } from "constructs";
import { bucketArn } from "../config/aws";
import { protectsAll } from "../config/protection";
import type { EnvironmentConfig } from "../config/schema";
import { denyOtherEncryption, type KeyEncryption } from "./bucket-encryption";
import { denyInsecureTransport, policyDocument, type PolicyStatement } from "./policy-document";

export interface EncryptedBucketProps {
  readonly config: EnvironmentConfig;
  /** Can't be changed after creation. */
  readonly bucketName: string;
  /** Customer-managed key; or the reason why S3's own encryption has to do. */
  readonly encryption: KeyEncryption | { readonly s3ManagedBecause: string };
  /** Bucket that gets the access logs; or the reason why none does. */
  readonly accessLogs: { readonly bucket: string } | { readonly noneBecause: string };
  /** Days that an overwritten or deleted object is kept. */
  readonly noncurrentDays: number;
  /** Days after which an object is deleted. @default - never */
  readonly expirationDays?: number;
  /** Default retention that nobody (COMPLIANCE) or few (GOVERNANCE) can shorten. @default - none */
  readonly objectLock?: { readonly mode: "GOVERNANCE" | "COMPLIANCE"; readonly days: number };
  /** Further statements of the bucket policy. @default - none */
  readonly statements?: readonly PolicyStatement[];
}

/** A bucket that is private, versioned, encrypted and reached by TLS alone (45 CFR 164.312(a)(1), (c)(1), (e)(1)). */
export class EncryptedBucket extends Construct {
  readonly bucketName: string;
  readonly arn: string;
  /** Stands for the bucket with its policy in place; name it in dependsOn. */
  readonly policy: S3BucketPolicy;

  constructor(scope: Construct, id: string, props: EncryptedBucketProps) {
    super(scope, id);
    const { config, accessLogs } = props;
    const bucket = new S3Bucket(this, "bucket", {
      bucket: props.bucketName,
      objectLockEnabled: props.objectLock !== undefined, // only possible at creation
      forceDestroy: false,
      lifecycle: { preventDestroy: protectsAll(config) },
    });
    this.bucketName = bucket.id;
    this.arn = bucket.arn;

    const publicAccess = new S3BucketPublicAccessBlock(this, "public-access-block", {
      bucket: bucket.id,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new S3BucketOwnershipControls(this, "ownership", {
      bucket: bucket.id,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
    const versioning = new S3BucketVersioningA(this, "versioning", {
      bucket: bucket.id,
      versioningConfiguration: { status: "Enabled" },
    });
    this.encrypt(bucket.id, props);
    this.policy = new S3BucketPolicy(this, "policy", {
      bucket: bucket.id,
      policy: policyDocument(this, "policy-document", this.statements(props)),
      dependsOn: [publicAccess],
    });
    this.expire(bucket.id, props, versioning);
    if (props.objectLock) {
      new S3BucketObjectLockConfigurationA(this, "object-lock", {
        bucket: bucket.id,
        rule: { defaultRetention: { mode: props.objectLock.mode, days: props.objectLock.days } },
        dependsOn: [versioning],
      });
    }
    if ("bucket" in accessLogs) {
      new S3BucketLoggingA(this, "access-logs", {
        bucket: bucket.id,
        targetBucket: accessLogs.bucket,
        targetPrefix: `${props.bucketName}/`,
      });
    }
    new S3BucketNotification(this, "events", { bucket: bucket.id, eventbridge: true });
  }

  private encrypt(bucket: string, { encryption }: EncryptedBucketProps): void {
    new S3BucketServerSideEncryptionConfigurationA(this, "encryption", {
      bucket,
      rule: [
        "keyArn" in encryption
          ? {
              applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: encryption.keyArn },
              bucketKeyEnabled: encryption.noBucketKeyBecause === undefined,
            }
          : { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } },
      ],
    });
  }

  private expire(bucket: string, props: EncryptedBucketProps, versioning: S3BucketVersioningA): void {
    new S3BucketLifecycleConfiguration(this, "lifecycle", {
      bucket,
      rule: [
        {
          id: "expire-old-versions",
          status: "Enabled",
          filter: [{ prefix: "" }],
          noncurrentVersionExpiration: [{ noncurrentDays: props.noncurrentDays }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
          ...(props.expirationDays === undefined ? {} : { expiration: [{ days: props.expirationDays }] }),
        },
      ],
      dependsOn: [versioning],
    });
  }

  private statements({ config, bucketName, encryption, statements }: EncryptedBucketProps): PolicyStatement[] {
    const objects = bucketArn(config, bucketName, "/*");
    return [
      denyInsecureTransport("s3:*", [bucketArn(config, bucketName), objects]),
      ...("keyArn" in encryption ? [denyOtherEncryption(config, bucketName, encryption)] : []),
      ...(statements ?? []),
    ];
  }
}
