import { stacksOf, resourcesOf, type Synthesized } from "../synthesized";
import { code, markdownTable } from "./markdown-table";

const COMPARISONS: Readonly<Record<string, string>> = {
  GreaterThanThreshold: ">",
  GreaterThanOrEqualToThreshold: "≥",
  LessThanThreshold: "<",
  LessThanOrEqualToThreshold: "≤",
};

/** Every kind of alarm in production with its condition, linked to its section of the runbook. */
export function alarmsTable(facts: Synthesized): string {
  const rows = new Map<string, string[]>();
  for (const { block } of resourcesOf(stacksOf(facts, "production"), "aws_cloudwatch_metric_alarm")) {
    const [, meaning, role] = /^(.*) Runbook: \S+#(\S+)$/.exec(String(block.alarm_description)) ?? [];
    if (!role || rows.has(role)) continue;
    const period = Number(block.period ?? 0) * Number(block.evaluation_periods ?? 1);
    const condition = `${String(block.metric_name ?? "expression")} ${COMPARISONS[String(block.comparison_operator)] ?? ""} ${threshold(Number(block.threshold))}`;
    rows.set(role, [`[${role}](runbook.md#${role})`, meaning!, code(condition), period ? minutes(period) : ""]);
  }
  return markdownTable(["Alarm", "Meaning", "Condition", "For"], [...rows.values()]);
}

function threshold(value: number): string {
  return value >= 1024 ** 3 && value % 1024 ** 3 === 0 ? `${value / 1024 ** 3} GiB` : String(value);
}

function minutes(seconds: number): string {
  return seconds % 3600 === 0 ? `${seconds / 3600} h` : `${Math.round(seconds / 60)} min`;
}
