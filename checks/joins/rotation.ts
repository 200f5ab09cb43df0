import type { Resource } from "../model/resource";
import { text } from "../model/value";

const hoursOf: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1 };

/** Longest time between two rotations, in days; undefined when the schedule can't be read. */
export function rotationDays(rotation: Resource): number | undefined {
  const days = rotation.get("rotation_rules.automatically_after_days");
  if (typeof days === "number") return days;
  const schedule = text(rotation.get("rotation_rules.schedule_expression"));
  const [, count, unit] = /^rate\((\d+) (hour|day)s?\)$/.exec(schedule ?? "") ?? [];
  if (count !== undefined) return Number(count) * hoursOf[unit!]!;
  const [, month] = /^cron\(\S+ \S+ \S+ (\S+) \S+ \S+\)$/.exec(schedule ?? "") ?? [];
  if (month === undefined) return undefined;
  if (month === "*") return 31;
  const step = /^(?:\*|1|JAN)\/(\d+)$/.exec(month)?.[1];
  return step === undefined ? 366 : Number(step) * 31;
}
