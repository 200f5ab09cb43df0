import { accessControl, auditTrail, availability, backup, encryption, transmission } from "../../checks/citations";
import { protectsDatabase } from "../../config/protection";
import type { EnvironmentConfig } from "../../config/schema";
import type { ManagedRule } from "./managed-rule";

const restricted = [...accessControl, "164.312(e)(1)"];

/** The reason why a rule doesn't hold in an environment whose configuration decided otherwise. */
function unless(decided: (config: EnvironmentConfig) => boolean, reason: string): ManagedRule["leftOut"] {
  return (config) => (decided(config) ? undefined : reason);
}

/** Databases, cache, buckets and tables: encrypted, private, kept. */
export const dataRules: readonly ManagedRule[] = [
  { identifier: "RDS_STORAGE_ENCRYPTED", citations: encryption },
  { identifier: "RDS_SNAPSHOT_ENCRYPTED", citations: encryption },
  { identifier: "RDS_SNAPSHOTS_PUBLIC_PROHIBITED", citations: restricted },
  { identifier: "RDS_INSTANCE_PUBLIC_ACCESS_CHECK", citations: restricted },
  { identifier: "RDS_INSTANCE_SUBNET_IGW_CHECK", citations: restricted },
  { identifier: "RDS_POSTGRES_INSTANCE_ENCRYPTED_IN_TRANSIT", citations: transmission },
  { identifier: "RDS_INSTANCE_IAM_AUTHENTICATION_ENABLED", citations: ["164.312(d)"] },
  { identifier: "RDS_INSTANCE_DEFAULT_ADMIN_CHECK", citations: accessControl },
  { identifier: "RDS_LOGGING_ENABLED", citations: ["164.308(a)(3)(ii)(A)", "164.308(a)(5)(ii)(C)"] },
  { identifier: "RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED", citations: ["164.308(a)(5)(ii)(A)"] },
  {
    identifier: "RDS_MULTI_AZ_SUPPORT",
    citations: availability,
    leftOut: unless(({ database }) => database.multiAz, "database.multiAz is off: test data may be down with a zone"),
  },
  {
    identifier: "RDS_ENHANCED_MONITORING_ENABLED",
    citations: ["164.312(b)"],
    leftOut: unless(
      ({ database }) => database.enhancedMonitoringSeconds > 0,
      "database.enhancedMonitoringSeconds is 0: CloudWatch's own metrics do for test data",
    ),
  },
  {
    identifier: "RDS_INSTANCE_DELETION_PROTECTION_ENABLED",
    citations: availability,
    leftOut: unless(protectsDatabase, "deletionProtection is off: the environment is freely destroyed"),
  },
  {
    identifier: "DB_INSTANCE_BACKUP_ENABLED",
    citations: backup,
    parameters: ({ database }) => ({ backupRetentionMinimum: String(database.backupRetentionDays) }),
  },
  { identifier: "ELASTICACHE_REPL_GRP_ENCRYPTED_AT_REST", citations: encryption, notInGovCloud: true },
  { identifier: "ELASTICACHE_REPL_GRP_ENCRYPTED_IN_TRANSIT", citations: transmission, notInGovCloud: true },
  { identifier: "ELASTICACHE_REPL_GRP_REDIS_AUTH_ENABLED", citations: ["164.312(d)"], notInGovCloud: true },
  { identifier: "ELASTICACHE_SUBNET_GROUP_CHECK", citations: restricted, notInGovCloud: true },
  {
    identifier: "ELASTICACHE_AUTO_MINOR_VERSION_UPGRADE_CHECK",
    citations: ["164.308(a)(5)(ii)(A)"],
    notInGovCloud: true,
  },
  {
    identifier: "ELASTICACHE_REPL_GRP_AUTO_FAILOVER_ENABLED",
    citations: availability,
    notInGovCloud: true,
    leftOut: unless(({ cache }) => cache.nodes > 1, "cache.nodes is 1: sessions of test users may be lost"),
  },
  {
    identifier: "ELASTICACHE_AUTOMATIC_BACKUP_CHECK_ENABLED",
    citations: backup,
    parameters: ({ cache }) => ({ snapshotRetentionPeriod: String(cache.snapshotRetentionDays) }),
    leftOut: unless(({ cache }) => cache.snapshotRetentionDays > 0, "cache.snapshotRetentionDays is 0"),
  },
  { identifier: "S3_BUCKET_SSL_REQUESTS_ONLY", citations: [...transmission, "164.312(c)(2)"] },
  { identifier: "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED", citations: restricted },
  { identifier: "S3_BUCKET_PUBLIC_READ_PROHIBITED", citations: [...restricted, "164.312(a)(2)(i)"] },
  { identifier: "S3_BUCKET_PUBLIC_WRITE_PROHIBITED", citations: restricted },
  { identifier: "S3_BUCKET_ACL_PROHIBITED", citations: accessControl },
  { identifier: "S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED", citations: [...encryption, "164.312(c)(2)"] },
  { identifier: "S3_BUCKET_VERSIONING_ENABLED", citations: [...backup, "164.312(c)(1)", "164.312(c)(2)"] },
  { identifier: "S3_EVENT_NOTIFICATIONS_ENABLED", citations: auditTrail },
  { identifier: "S3_VERSION_LIFECYCLE_POLICY_CHECK", citations: ["164.316(b)(2)(i)"] },
  { identifier: "DYNAMODB_PITR_ENABLED", citations: backup },
  { identifier: "DYNAMODB_TABLE_ENCRYPTED_KMS", citations: encryption },
  { identifier: "EC2_EBS_ENCRYPTION_BY_DEFAULT", citations: encryption },
  { identifier: "EBS_SNAPSHOT_BLOCK_PUBLIC_ACCESS", citations: restricted },
  { identifier: "CMK_BACKING_KEY_ROTATION_ENABLED", citations: encryption },
  { identifier: "KMS_CMK_NOT_SCHEDULED_FOR_DELETION", citations: ["164.308(a)(1)(ii)(B)"] },
  { identifier: "KMS_KEY_POLICY_NO_PUBLIC_ACCESS", citations: accessControl, notInGovCloud: true },
  { identifier: "SECRETSMANAGER_USING_CMK", citations: encryption },
  { identifier: "SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK", citations: ["164.308(a)(4)(ii)(B)"] },
];
