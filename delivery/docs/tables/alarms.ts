import { stacksOf, resourcesOf, type Synthesized } from "../synthesized";
import { code, markdownTable } from "./markdown-table";

const COMPARISONS: Readonly<Record<string, string>> = {
  GreaterThanThreshold: ">",
  GreaterThanOrEqualToThreshold: "≥",
  LessThanThreshold: "<",
  LessThanOrEqualToThreshold: "≤",
};

interface Row {
  readonly meaning: string;
  readonly condition: string;
  readonly lasting: string;
  /** How many alarms of the kind there are, one a service, a node or an event. */
  readonly count: number;
}

/** Every kind of alarm in production with its condition, linked to its section of the runbook. */
export function alarmsTable(facts: Synthesized): string {
  const rows = new Map<string, Row>();
  for (const { block } of resourcesOf(stacksOf(facts, "production"), "aws_cloudwatch_metric_alarm")) {
    const [, meaning, role] = /^(.*) Runbook: \S+#(\S+)$/.exec(String(block.alarm_description)) ?? [];
    if (!role || !meaning) continue;
    const known = rows.get(role);
    const seconds = Number(block.period ?? 0) * Number(block.evaluation_periods ?? 1);
    const comparison = COMPARISONS[String(block.comparison_operator)] ?? "";
    rows.set(role, {
      meaning: known?.meaning ?? meaning,
      condition: `${String(block.metric_name ?? "expression")} ${comparison} ${threshold(Number(block.threshold))}`,
      lasting: seconds ? minutes(seconds) : "",
      ...known,
      count: (known?.count ?? 0) + 1,
    });
  }
  return markdownTable(
    ["Alarm", "Meaning", "Condition", "For"],
    [...rows].map(([role, { meaning, condition, lasting, count }]) => [
      `[${role}](runbook.md#${role})`,
      count > 1 ? `${meaning} (One of ${count} of this kind.)` : meaning,
      code(condition),
      lasting,
    ]),
  );
}

function threshold(value: number): string {
  return value >= 1024 ** 3 && value % 1024 ** 3 === 0 ? `${value / 1024 ** 3} GiB` : String(Math.round(value));
}

function minutes(seconds: number): string {
  return seconds % 3600 === 0 ? `${seconds / 3600} h` : `${Math.round(seconds / 60)} min`;
}
