import Table from "cli-table3";
import pc from "picocolors";
import type { RehearsalReport, StackReport } from "./report";

/** Writes the summary of a rehearsal: one line a stack, then what failed, what was changed and where the plans are. */
export function formatReport(report: RehearsalReport, live: boolean): string {
  const colors = pc.createColors(live);
  const paint = (stack: StackReport): string =>
    ({ ok: colors.green, failed: colors.red, "not reached": colors.yellow })[stack.result](stack.result);
  const rows = report.stacks.map((stack) => [
    stack.stack,
    String(stack.resources),
    seconds(stack.deploySeconds),
    seconds(stack.planSeconds),
    seconds(stack.destroySeconds),
    paint(stack),
  ]);
  const head = ["Stack", "Resources", "Deploy s", "Plan s", "Destroy s", "Result"];
  const done = report.stacks.filter(({ result }) => result === "ok");
  const resources = done.reduce((sum, stack) => sum + stack.resources, 0);
  const conclusion = `${done.length} of ${report.stacks.length} stacks, ${resources} resources, in ${report.seconds.toFixed(1)} s`;
  return [
    live ? boxed(head, rows) : aligned([head, ...rows]),
    ...report.errors.map((error) => colors.red(error)),
    ...report.notes,
    `Plans: ${report.plans}`,
    report.ok ? colors.green(`Rehearsed ${conclusion}`) : colors.red(`Failed: rehearsed ${conclusion}`),
  ].join("\n");
}

function seconds(value: number | undefined): string {
  return value === undefined ? "-" : value.toFixed(1);
}

function boxed(head: string[], rows: string[][]): string {
  const table = new Table({
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
    head,
    style: { head: [], border: [] },
    colAligns: ["left", "right", "right", "right", "right"],
  });
  table.push(...rows);
  return table.toString();
}

function aligned(rows: string[][]): string {
  const widths = rows[0]?.map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
