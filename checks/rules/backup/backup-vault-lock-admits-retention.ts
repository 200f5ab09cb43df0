import { eachResource } from "../../factories/each-resource";
import { backupRules } from "../../joins/backup-rules";
import { Reference, text } from "../../model/value";
import type { Rule } from "../../rule";

export const backupVaultLockAdmitsRetention: Rule = {
  id: "backup-vault-lock-admits-retention",
  domain: "backup",
  title: "Every lock admits how long the rules want to keep.",
  why: "A job whose retention lies outside of the lock fails: there is no backup then.",
  severity: "high",
  citations: ["164.308(a)(7)(ii)(A)"],
  remedy:
    "Set max_retention_days to the longest retention of the rules that use the vault, and min_retention_days to the shortest at most.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_backup_vault_lock_configuration"] }, (lock) => {
      const [vault] = model.targets(lock.get("backup_vault_name"), "aws_backup_vault");
      const least = Number(text(model.follow(lock.get("min_retention_days"))) ?? "1");
      const most = Number(text(model.follow(lock.get("max_retention_days"))) ?? "Infinity");
      const kept = model
        .resources("aws_backup_plan")
        .flatMap((plan) => backupRules(model, plan))
        .filter(
          ({ vaultName }) => vaultName instanceof Reference && vault !== undefined && vaultName.targets.includes(vault),
        )
        .map((rule) => rule.keepDays);
      const outside = kept.filter((days) => days !== "unreadable" && (days < least || days > most));
      return {
        status:
          outside.length > 0
            ? "fail"
            : kept.includes("unreadable") || Number.isNaN(least + most)
              ? "unreadable"
              : "pass",
        found: `the lock admits ${least} to ${most} days, the rules keep ${kept.join(", ") || "nothing"}`,
        wanted: "each retention within the lock",
        evidence: { min_retention_days: least, max_retention_days: most },
      };
    }),
};
