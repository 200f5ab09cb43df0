import type { Resource } from "../../checks/model/resource";
import { isBlock, text } from "../../checks/model/value";
import type { Drawing } from "../drawing";
import { duration } from "../facts";

/** Vaults, what fills them and what proves that they can be emptied again. */
export function drawRecovery(drawing: Drawing, primaryRegion: string): void {
  const { facts } = drawing;
  for (const vault of facts.all("aws_backup_vault")) {
    const copied = facts
      .all("aws_backup_plan")
      .some((plan) => facts.targets(plan, "rule.copy_action.destination_vault_arn").includes(vault));
    const primary = regionOf(drawing, vault) === primaryRegion;
    const locks = facts.model.joined(vault, "aws_backup_vault_lock_configuration", "backup_vault_name");
    const policies = facts.model.joined(vault, "aws_backup_vault_policy", "backup_vault_name");
    drawing.add(
      {
        id: vault.address,
        lane: primary ? "recovery" : "failover",
        role: "vault",
        title: primary ? "Backup vault" : copied ? "Copy of the backups" : "Vault without copies",
        lines: [
          ...(primary ? rulesOf(drawing) : []),
          [lockOf(locks), policies.length > 0 ? "deletion denied" : ""].filter((part) => part !== "").join(", "),
        ],
      },
      [vault, ...locks, ...policies],
    );
  }
  for (const plan of facts.all("aws_backup_restore_testing_plan")) {
    drawing.add(
      {
        id: plan.address,
        lane: "recovery",
        role: "test",
        title: "Restore test",
        lines: [schedule(facts.literal(plan, "schedule_expression"))],
      },
      [plan, ...facts.all("aws_backup_restore_testing_selection")],
    );
  }
}

/** The region a resource lives in. */
export function regionOf({ facts }: Drawing, resource: Resource): string {
  return text(facts.model.regionOf(resource)) ?? "";
}

function rulesOf({ facts }: Drawing): readonly string[] {
  return facts
    .all("aws_backup_plan")
    .flatMap((plan) => plan.blocks("rule"))
    .map((rule) => {
      const lifecycle = Array.isArray(rule.lifecycle) ? rule.lifecycle[0] : rule.lifecycle;
      const days = isBlock(lifecycle) ? Number(lifecycle.delete_after) : 0;
      return `${text(rule.rule_name)}: kept ${duration(days)}`;
    });
}

function lockOf(locks: readonly Resource[]): string {
  if (locks.length === 0) return "";
  return locks.some((lock) => lock.get("changeable_for_days") !== undefined) ? "compliance lock" : "governance lock";
}

/** `monthly` for a cron expression that names a day of the month, and so on. */
export function schedule(expression: string): string {
  const fields = expression.replace(/^cron\(|\)$/g, "").split(" ");
  if (fields.length < 6) return expression;
  if (/^\d+$/.test(fields[2]!)) return "monthly";
  return /^[A-Z0-9]+$/.test(fields[4]!) ? "weekly" : "daily";
}
