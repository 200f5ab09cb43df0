import { storedBackup } from "../../citations";
import { joinedRule } from "../../factories/joined-rule";

export const backupVaultLockCompliance = joinedRule({
  id: "backup-vault-lock-compliance",
  domain: "backup",
  title: "Every vault lock becomes final.",
  why: "A lock in governance mode can be lifted by whoever takes over the account.",
  severity: "high",
  citations: [...storedBackup, "164.316(b)(2)(i)"],
  remedy: "Set changeable_for_days to 3 or more. After that time nobody can lift the lock.",
  types: ["aws_backup_vault"],
  join: { type: "aws_backup_vault_lock_configuration", attribute: "backup_vault_name" },
  settings: {
    changeable_for_days: { wanted: "3 days or more", accepts: (value) => typeof value === "number" && value >= 3 },
  },
});
