import Table from "cli-table3";
import type { CostLine } from "./estimate";
import { totalsByStack, type CostCase, type CostReport } from "./report";

/** Lines dearer than this are shown one by one, in USD a month. */
const SHOWN_FROM_USD = 5;

const usd = (amount: number): string => amount.toFixed(2);

/** The report as tables for a terminal. */
export function renderTable(reports: readonly CostReport[]): string {
  return reports
    .flatMap((report) => report.cases.map((costCase) => caseTable(report.environment, costCase)))
    .join("\n");
}

function caseTable(environment: string, { name, budgetUsd, estimate }: CostCase): string {
  const table = new Table({
    head: ["stack", "USD a month"],
    colAligns: ["left", "right"],
    style: { head: [], border: [] },
  });
  for (const [stack, total] of totalsByStack(estimate)) table.push([stack, usd(total)]);
  table.push(["total", usd(estimate.totalUsd)], ["budget", usd(budgetUsd)]);
  const dear = [...estimate.lines]
    .filter(({ monthlyUsd }) => monthlyUsd >= SHOWN_FROM_USD)
    .sort((one, other) => other.monthlyUsd - one.monthlyUsd)
    .map((line) => `  ${usd(line.monthlyUsd).padStart(8)}  ${line.stack}  ${line.address}: ${line.what}`);
  return [
    `${environment}, ${name}: ${usd(estimate.totalUsd)} of ${usd(budgetUsd)} USD a month${verdict(estimate.totalUsd, budgetUsd)}`,
    table.toString(),
    `Lines from ${SHOWN_FROM_USD} USD:`,
    ...dear,
    ...notPriced(estimate.unpriced),
    "",
  ].join("\n");
}

/** The report as Markdown for a pull request or a page. */
export function renderMarkdown(reports: readonly CostReport[]): string {
  const cases = reports.flatMap((report) =>
    report.cases.map((costCase) => ({ ...costCase, environment: report.environment })),
  );
  return [
    "| environment | case | USD a month | budget |",
    "|---|---|---:|---:|",
    ...cases.map(
      ({ environment, name, estimate, budgetUsd }) =>
        `| ${environment} | ${name} | ${usd(estimate.totalUsd)}${verdict(estimate.totalUsd, budgetUsd)} | ${usd(budgetUsd)} |`,
    ),
    ...cases.flatMap(({ estimate }) => notPriced(estimate.unpriced)),
    "",
  ].join("\n");
}

/** The report as JSON, every line included. */
export function renderJson(reports: readonly CostReport[]): string {
  const rounded = (line: CostLine): CostLine => ({ ...line, monthlyUsd: Number(usd(line.monthlyUsd)) });
  return `${JSON.stringify(
    reports.map(({ environment, cases }) => ({
      environment,
      cases: cases.map(({ name, budgetUsd, estimate }) => ({
        name,
        budgetUsd,
        totalUsd: Number(usd(estimate.totalUsd)),
        unpriced: estimate.unpriced,
        lines: estimate.lines.map(rounded),
      })),
    })),
    null,
    2,
  )}\n`;
}

function verdict(totalUsd: number, budgetUsd: number): string {
  return totalUsd > budgetUsd ? " — over budget" : "";
}

function notPriced(unpriced: CostCase["estimate"]["unpriced"]): string[] {
  return unpriced.map(({ stack, address, missing }) => `Not priced: ${stack} ${address}: no ${missing}`);
}
