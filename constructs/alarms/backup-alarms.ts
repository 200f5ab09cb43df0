import type { AlarmSpec } from "./alarm-spec";

const JOBS = [
  { role: "backup-failed", metric: "NumberOfBackupJobsFailed", what: "A backup" },
  { role: "backup-copy-failed", metric: "NumberOfCopyJobsFailed", what: "A copy to the failover region" },
  { role: "backup-restore-failed", metric: "NumberOfRestoreJobsFailed", what: "A restore" },
] as const;

/** Alarms of AWS Backup; the event rules of the backup stack tell the same job by job. */
export function backupAlarms(): AlarmSpec[] {
  return JOBS.map(({ role, metric, what }) => ({
    role,
    meaning: `${what} failed within the last hour.`,
    namespace: "AWS/Backup",
    metric,
    statistic: "Sum",
    comparison: "GreaterThanThreshold",
    threshold: 0,
    periodSeconds: 3600,
    periods: 1,
    missingData: "notBreaching",
  }));
}
