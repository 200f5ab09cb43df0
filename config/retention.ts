/**
 * One table for every retention: "seven years" is a different number of days in each service.
 * HIPAA asks six years (45 CFR 164.316(b)(2)(i)); seven is the policy of Capitol Eye Care.
 */
export const SEVEN_YEARS = {
  /** CloudWatch Logs takes 2557, not 2555. */
  cloudWatchLogsDays: 2557,
  /** AWS Config keeps its history at most 2557 days. */
  configHistoryDays: 2557,
  /** AWS Backup lifecycle and vault lock. */
  backupDays: 2555,
  /** S3 Object Lock default retention. */
  objectLockDays: 2555,
} as const;

/** The only retentions that CloudWatch Logs accepts, in days (logs:PutRetentionPolicy). */
export const CLOUDWATCH_LOGS_RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/** RDS keeps automated backups 35 days at most; longer retention is AWS Backup's (ADR 0004). */
export const RDS_BACKUP_RETENTION_DAYS = { min: 1, max: 35 } as const;

/** ElastiCache keeps its own snapshots 35 days at most; 0 would be none, and no backup. */
export const CACHE_SNAPSHOT_RETENTION_DAYS = { min: 1, max: 35 } as const;

/** KMS rotates automatically every 90 to 2560 days. */
export const KMS_ROTATION_DAYS = { min: 90, max: 2560 } as const;

/** KMS waits 7 to 30 days before it deletes a key. */
export const KMS_DELETION_WINDOW_DAYS = { min: 7, max: 30 } as const;

/** Performance Insights keeps 7 days, a multiple of 31 up to 713, or 731. */
export const PERFORMANCE_INSIGHTS_RETENTION_DAYS: readonly number[] = [
  7,
  ...Array.from({ length: 23 }, (_, month) => 31 * (month + 1)),
  731,
];
