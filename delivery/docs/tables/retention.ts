import {
  CACHE_SNAPSHOT_RETENTION_DAYS,
  CLOUDWATCH_LOGS_RETENTION_DAYS,
  RDS_BACKUP_RETENTION_DAYS,
  SEVEN_YEARS,
} from "../../../config/retention";
import type { EnvironmentConfig } from "../../../config/schema";
import type { Synthesized } from "../synthesized";
import { markdownTable } from "./markdown-table";

const ROWS: readonly (readonly [string, (config: EnvironmentConfig) => string, string])[] = [
  [
    "Audit logs: trail, access, flow, database logs (days)",
    ({ logs }) => String(logs.auditRetentionDays),
    `CloudWatch Logs takes fixed steps, among them ${SEVEN_YEARS.cloudWatchLogsDays}, up to ${CLOUDWATCH_LOGS_RETENTION_DAYS.at(-1)}`,
  ],
  ["Application and cache logs (days)", ({ logs }) => String(logs.retentionDays), "as above"],
  [
    "Audit trail in S3, Object Lock",
    ({ logs }) => `${logs.objectLock.mode} ${logs.objectLock.days} days`,
    "COMPLIANCE can be shortened by nobody",
  ],
  [
    "Point-in-time recovery of the database (days)",
    ({ database }) => String(database.backupRetentionDays),
    `RDS keeps ${RDS_BACKUP_RETENTION_DAYS.max} days at most`,
  ],
  ["Daily recovery points (days)", ({ backup }) => String(backup.dailyRetentionDays), "AWS Backup takes any number"],
  [
    "Monthly recovery points (days)",
    ({ backup }) => String(backup.monthlyRetentionDays ?? "none"),
    `seven years are ${SEVEN_YEARS.backupDays}`,
  ],
  [
    "Snapshots of the cache (days)",
    ({ cache }) => String(cache.snapshotRetentionDays),
    `ElastiCache keeps ${CACHE_SNAPSHOT_RETENTION_DAYS.max} days at most; AWS Backup doesn't cover it`,
  ],
  ["Deleted key, waiting (days)", ({ encryption }) => String(encryption.deletionWindowDays), "KMS waits 7 to 30 days"],
];

/** How long everything is kept, and what the service itself allows. */
export function retentionTable({ configs }: Synthesized): string {
  return markdownTable(
    ["What", ...configs.map(({ environment }) => environment), "The service's own limit"],
    ROWS.map(([label, value, limit]) => [label, ...configs.map(value), limit]),
  );
}
