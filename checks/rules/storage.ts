import type { Rule } from "../rule";
import { noForceDestroy } from "./storage/no-force-destroy";
import { s3AclProhibited } from "./storage/s3-acl-prohibited";
import { s3BucketLogging } from "./storage/s3-bucket-logging";
import { s3BucketPublicAccessBlocked } from "./storage/s3-bucket-public-access-blocked";
import { s3BucketReplication } from "./storage/s3-bucket-replication";
import { s3BucketVersioning } from "./storage/s3-bucket-versioning";
import { s3CustomerKey } from "./storage/s3-customer-key";
import { s3DefaultEncryptionKms } from "./storage/s3-default-encryption-kms";
import { s3EventNotifications } from "./storage/s3-event-notifications";
import { s3ExpirationNotHasty } from "./storage/s3-expiration-not-hasty";
import { s3ObjectLockDefault } from "./storage/s3-object-lock-default";
import { s3PolicyNotPublic } from "./storage/s3-policy-not-public";
import { s3PublicReadProhibited } from "./storage/s3-public-read-prohibited";
import { s3PublicWriteProhibited } from "./storage/s3-public-write-prohibited";
import { s3ServerSideEncryptionEnabled } from "./storage/s3-server-side-encryption-enabled";
import { s3SslRequestsOnly } from "./storage/s3-ssl-requests-only";
import { s3VersionLifecycle } from "./storage/s3-version-lifecycle";

/** The rules about storage. */
export const storageRules: readonly Rule[] = [
  noForceDestroy,
  s3AclProhibited,
  s3BucketLogging,
  s3BucketPublicAccessBlocked,
  s3BucketReplication,
  s3BucketVersioning,
  s3CustomerKey,
  s3DefaultEncryptionKms,
  s3EventNotifications,
  s3ExpirationNotHasty,
  s3ObjectLockDefault,
  s3PolicyNotPublic,
  s3PublicReadProhibited,
  s3PublicWriteProhibited,
  s3ServerSideEncryptionEnabled,
  s3SslRequestsOnly,
  s3VersionLifecycle,
];
