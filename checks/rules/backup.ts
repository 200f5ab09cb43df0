import type { Rule } from "../rule";
import { auroraInBackupPlan } from "./backup/aurora-in-backup-plan";
import { backupCopyRetention } from "./backup/backup-copy-retention";
import { backupCrossRegionCopy } from "./backup/backup-cross-region-copy";
import { backupFailureNotice } from "./backup/backup-failure-notice";
import { backupNoContinuousRule } from "./backup/backup-no-continuous-rule";
import { backupPlanFrequency } from "./backup/backup-plan-frequency";
import { backupPlanRetention } from "./backup/backup-plan-retention";
import { backupRecoveryPointDeletionDenied } from "./backup/backup-recovery-point-deletion-denied";
import { backupRecoveryPointEncrypted } from "./backup/backup-recovery-point-encrypted";
import { backupRestoreTesting } from "./backup/backup-restore-testing";
import { backupSevenYearRetention } from "./backup/backup-seven-year-retention";
import { backupVaultLockAdmitsRetention } from "./backup/backup-vault-lock-admits-retention";
import { backupVaultLockCompliance } from "./backup/backup-vault-lock-compliance";
import { backupVaultLocked } from "./backup/backup-vault-locked";
import { dynamodbInBackupPlan } from "./backup/dynamodb-in-backup-plan";
import { ec2EbsInBackupPlan } from "./backup/ec2-ebs-in-backup-plan";
import { rdsInBackupPlan } from "./backup/rds-in-backup-plan";

/** The rules about backup. */
export const backupRules: readonly Rule[] = [
  auroraInBackupPlan,
  backupCopyRetention,
  backupCrossRegionCopy,
  backupFailureNotice,
  backupNoContinuousRule,
  backupPlanFrequency,
  backupPlanRetention,
  backupRecoveryPointDeletionDenied,
  backupRecoveryPointEncrypted,
  backupRestoreTesting,
  backupSevenYearRetention,
  backupVaultLockAdmitsRetention,
  backupVaultLockCompliance,
  backupVaultLocked,
  dynamodbInBackupPlan,
  ec2EbsInBackupPlan,
  rdsInBackupPlan,
];
