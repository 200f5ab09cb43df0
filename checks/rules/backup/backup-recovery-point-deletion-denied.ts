import { storedBackup } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { coversAction, isEverybody, readPolicy } from "../../model/policy";
import type { Rule } from "../../rule";

const actions = [
  "backup:DeleteRecoveryPoint",
  "backup:UpdateRecoveryPointLifecycle",
  "backup:PutBackupVaultAccessPolicy",
];

export const backupRecoveryPointDeletionDenied: Rule = {
  id: "backup-recovery-point-deletion-denied",
  domain: "backup",
  title: "Every vault refuses to delete a backup by hand.",
  why: "Whoever encrypts the data for ransom deletes the backups first.",
  severity: "critical",
  citations: [...storedBackup],
  awsConfig: "BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED",
  remedy:
    "Add an aws_backup_vault_policy: Deny, Principal *, Resource *, backup:DeleteRecoveryPoint, UpdateRecoveryPointLifecycle and PutBackupVaultAccessPolicy.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_backup_vault"] }, (vault) => {
      const wanted = `a policy that denies ${actions.join(", ")} to everybody on *`;
      const [split] = model.joined(vault, "aws_backup_vault_policy", "backup_vault_name");
      if (!split) return { status: "fail", found: "no aws_backup_vault_policy", wanted };
      const policy = readPolicy(model, split.get("policy"));
      if ("unreadable" in policy) return { status: "unreadable", found: policy.unreadable, wanted };
      const denying = policy.statements.filter(
        (one) =>
          one.effect === "Deny" && isEverybody(one) && one.resources.includes("*") && one.conditions.length === 0,
      );
      const open = actions.filter(
        (action) => !denying.some((one) => one.actions.some((pattern) => coversAction(pattern, action))),
      );
      const evidence = { policy: split.address, denied: actions.filter((action) => !open.includes(action)) };
      if (open.length > 0) return { status: "fail", found: `not denied: ${open.join(", ")}`, wanted, evidence };
      return { status: "pass", found: "all three are denied", wanted, evidence };
    }),
};
