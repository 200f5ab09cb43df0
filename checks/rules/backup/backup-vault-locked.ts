import { storedBackup } from "../../citations";
import { joinedRule } from "../../factories/joined-rule";

export const backupVaultLocked = joinedRule({
  id: "backup-vault-locked",
  domain: "backup",
  title: "Every vault is locked for a shortest time of keeping.",
  why: "A lock stops even an administrator from deleting early.",
  severity: "high",
  citations: [...storedBackup],
  remedy: "Add an aws_backup_vault_lock_configuration with min_retention_days.",
  types: ["aws_backup_vault"],
  join: { type: "aws_backup_vault_lock_configuration", attribute: "backup_vault_name" },
  settings: {
    min_retention_days: { wanted: "7 days or more", accepts: (value) => typeof value === "number" && value >= 7 },
  },
});
