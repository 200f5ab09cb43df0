import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { asList, type Block, isBlock, isUnreadable, Reference, show, text, type Value } from "../model/value";

/** How long something is kept, in days; Infinity when it never ends. */
export type Days = number | "unreadable";

/** A rule of a backup plan. */
export interface BackupRule {
  readonly schedule?: string;
  /** Longest time between two backups; undefined when the schedule can't be read. */
  readonly everyHours?: number;
  readonly keepDays: Days;
  readonly vaultName?: Value;
  readonly copies: readonly { readonly vault: Value | undefined; readonly keepDays: Days }[];
}

/** The rules of a backup plan. */
export function backupRules(model: Model, plan: Resource): readonly BackupRule[] {
  return plan.blocks("rule").map((rule): BackupRule => {
    const schedule = text(model.follow(rule.schedule));
    return {
      schedule,
      everyHours: schedule === undefined ? undefined : everyHours(schedule),
      keepDays: keepDays(model, rule),
      vaultName: rule.target_vault_name,
      copies: asList(rule.copy_action)
        .filter(isBlock)
        .map((copy) => ({ vault: copy.destination_vault_arn, keepDays: keepDays(model, copy) })),
    };
  });
}

function keepDays(model: Model, block: Block): Days {
  const [lifecycle] = asList(block.lifecycle);
  const value = isBlock(lifecycle) ? model.follow(lifecycle.delete_after) : lifecycle;
  if (value === undefined || value === null) return Infinity;
  if (isUnreadable(value) || value instanceof Reference) return "unreadable";
  return Number(text(value));
}

/** Hours between two runs of `cron(minutes hours day-of-month month day-of-week year)`. */
function everyHours(schedule: string): number | undefined {
  const [, rate, unit] = /^rate\((\d+) (hour|day)s?\)$/.exec(schedule) ?? [];
  if (rate !== undefined) return Number(rate) * (unit === "day" ? 24 : 1);
  const fields = /^cron\((.+)\)$/.exec(schedule)?.[1]?.trim().split(/\s+/);
  if (fields?.length !== 6) return undefined;
  const [, hours, dayOfMonth, month, dayOfWeek] = fields;
  const everyDay = ["*", "?", "*/1", "1/1"];
  if (![dayOfMonth, month, dayOfWeek].every((field) => everyDay.includes(field!))) return undefined;
  if (hours === "*") return 1;
  const step = /^(?:\*|\d+)\/(\d+)$/.exec(hours!)?.[1];
  return step === undefined ? 24 : Number(step);
}

/** Region of the vault that an ARN names; undefined when it can't be told. */
export function regionOfVault(model: Model, vault: Value | undefined): string | undefined {
  const [target] = model.targets(vault, "aws_backup_vault");
  if (target) return show(model.follow(model.regionOf(target)));
  return /^arn:[^:]+:backup:([a-z0-9-]+):/.exec(text(model.follow(vault)) ?? "")?.[1];
}
