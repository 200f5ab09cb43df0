import { storedBackup } from "../../checks/citations";
import type { ManagedRule } from "./managed-rule";

/** Recovery points exist, are encrypted, locked and kept. */
export const backupRules: readonly ManagedRule[] = [
  {
    identifier: "BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK",
    citations: storedBackup,
    parameters: ({ backup }) => ({
      requiredFrequencyUnit: "days",
      requiredFrequencyValue: "1",
      requiredRetentionDays: String(backup.dailyRetentionDays),
    }),
  },
  { identifier: "BACKUP_RECOVERY_POINT_ENCRYPTED", citations: storedBackup },
  { identifier: "BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED", citations: storedBackup },
  {
    identifier: "BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK",
    citations: [...storedBackup, "164.316(b)(2)(i)"],
    parameters: ({ backup }) => ({ requiredRetentionDays: String(backup.dailyRetentionDays) }),
  },
  {
    identifier: "RDS_RESOURCES_PROTECTED_BY_BACKUP_PLAN",
    citations: storedBackup,
    parameters: ({ backup, regions }) => ({
      backupVaultLockCheck: "True",
      ...(backup.copyToFailover ? { crossRegionList: regions.failover } : {}),
    }),
  },
  {
    identifier: "RDS_LAST_BACKUP_RECOVERY_POINT_CREATED",
    citations: storedBackup,
    parameters: () => ({ recoveryPointAgeUnit: "days", recoveryPointAgeValue: "2" }), // a daily job, and its day of grace
  },
];
