import { storedBackup } from "../../citations";
import { keyRule } from "../../factories/key-rule";

export const backupRecoveryPointEncrypted = keyRule({
  id: "backup-recovery-point-encrypted",
  domain: "backup",
  title: "Every vault encrypts under a customer-managed key.",
  why: "A backup is a full copy of the ePHI.",
  severity: "critical",
  citations: [...storedBackup, "164.312(a)(2)(iv)"],
  awsConfig: "BACKUP_RECOVERY_POINT_ENCRYPTED",
  remedy: "Set kms_key_arn to the ARN of an aws_kms_key.",
  types: ["aws_backup_vault"],
  attribute: "kms_key_arn",
});
