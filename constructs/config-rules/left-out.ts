/**
 * Rules of AWS's HIPAA conformance pack, and one of Security Hub's, that concern a service of ours and are left out in
 * every environment, with the decision that each would contradict. An auditor reads this table next to the rules.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  API_GW_CACHE_ENABLED_AND_ENCRYPTED: "the API caches nothing: a cache would keep PHI",
  DYNAMODB_AUTOSCALING_ENABLED: "the only table, which locks Terraform's state, is billed on demand",
  DYNAMODB_IN_BACKUP_PLAN: "the only table holds locks, which are worthless once released",
  DYNAMODB_THROUGHPUT_LIMIT_CHECK: "the only table is billed on demand, and locks a few times a day",
  ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK:
    "knows Redis alone; ELASTICACHE_AUTOMATIC_BACKUP_CHECK_ENABLED knows Valkey too",
  LAMBDA_CONCURRENCY_CHECK: "a service reserves concurrency by choice: a new account has too little to reserve for all",
  NACL_NO_UNRESTRICTED_SSH_RDP:
    "a stateless ACL admits answers on 1024-65535, and 3389 lies among them; security groups shut it",
  RDS_IN_BACKUP_PLAN: "RDS_RESOURCES_PROTECTED_BY_BACKUP_PLAN asks the same, and for the lock and the copy",
  ROOT_ACCOUNT_HARDWARE_MFA_ENABLED:
    "which device root uses is decided by who holds the account; ROOT_ACCOUNT_MFA_ENABLED watches that it uses one",
  S3_BUCKET_DEFAULT_LOCK_ENABLED:
    "the trail's archive is locked; AWS Config and S3's access logs refuse a bucket with a lock (ADR 0016)",
  S3_BUCKET_LOGGING_ENABLED: "the buckets of access logs can't log to themselves; every other bucket does",
  S3_BUCKET_REPLICATION_ENABLED:
    "buckets hold logs, history and state; data that a disaster needs is copied by AWS Backup, state by its versions",
  S3_DEFAULT_ENCRYPTION_KMS: "S3 delivers access logs to buckets with its own key only; every other bucket has ours",
  SECRETSMANAGER_ROTATION_ENABLED_CHECK: "credentials of third parties are rotated by hand, on their side (runbook)",
  SECRETSMANAGER_SECRET_PERIODIC_ROTATION: "credentials of third parties are rotated by hand, on their side (runbook)",
  SECRETSMANAGER_SECRET_UNUSED: "a third party's secret waits empty until its service is released",
};
