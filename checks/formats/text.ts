import pc from "picocolors";
import type { Report } from "../run";
import { type RuleResult, type Severity, severities } from "../rule";

type Colors = ReturnType<typeof pc.createColors>;

/** Findings for people: worst first, one rule after the other, with what to change. */
export function formatText(reports: readonly Report[], options: { readonly colors: boolean }): string {
  const colors = pc.createColors(options.colors);
  return `${reports.map((report) => environment(report, colors)).join("\n")}\n`;
}

function environment(report: Report, colors: Colors): string {
  const lines = [
    colors.bold(
      `${report.environment}: ${count(report.resourceCount, "resource")} in ${count(report.stacks.length, "stack")}`,
    ),
  ];
  for (const severity of severities) lines.push(...ofSeverity(report, severity, colors));
  lines.push(...exemptions(report, colors), summary(report, colors), "");
  return lines.join("\n");
}

function ofSeverity(report: Report, severity: Severity, colors: Colors): readonly string[] {
  const findings = report.findings.filter((finding) => finding.rule.severity === severity);
  if (findings.length === 0) return [];
  const paint = severity === "critical" || severity === "high" ? colors.red : colors.yellow;
  const lines = ["", paint(colors.bold(`${severity.toUpperCase()} (${findings.length})`))];
  for (const rule of new Set(findings.map((finding) => finding.rule))) {
    lines.push("", `  ${colors.bold(rule.id)}: ${rule.title}`);
    lines.push(
      `    ${colors.dim("cited")}   45 CFR ${rule.citations.join(", ")}`,
      `    ${colors.dim("remedy")}  ${rule.remedy}`,
    );
    for (const finding of findings) if (finding.rule === rule) lines.push(...resource(finding.result, colors));
  }
  return lines;
}

function resource(result: RuleResult, colors: Colors): readonly string[] {
  const mark = result.status === "unreadable" ? " (unreadable)" : "";
  const lines = [
    `    - ${colors.cyan(result.address || "(the whole input)")}${result.stack ? ` in ${result.stack}` : ""}${mark}`,
  ];
  if (result.constructPath !== undefined) lines.push(`        ${colors.dim("construct")}  ${result.constructPath}`);
  lines.push(`        ${colors.dim("found")}      ${shorten(result.found)}`);
  if (result.wanted !== "") lines.push(`        ${colors.dim("wanted")}     ${result.wanted}`);
  return lines;
}

function exemptions(report: Report, colors: Colors): readonly string[] {
  const lines: string[] = [];
  if (report.exemptionProblems.length > 0) {
    lines.push("", colors.red(colors.bold(`EXEMPTIONS TO CORRECT (${report.exemptionProblems.length})`)));
    for (const { exemption, message } of report.exemptionProblems) {
      lines.push(`  - ${exemption.rule} for ${exemption.address} in ${exemption.environment}: ${message}`);
    }
  }
  const used = new Set(report.exempted.map((finding) => finding.exemption));
  if (used.size > 0) lines.push("", colors.bold(`Exempt (${report.exempted.length})`));
  for (const exemption of used) {
    const covered = report.exempted.filter((finding) => finding.exemption === exemption).length;
    lines.push(`  - ${exemption.rule} for ${exemption.address} (${count(covered, "finding")})`);
    lines.push(`      ${exemption.reason} ${colors.dim(`${exemption.owner}, review by ${exemption.reviewBy}`)}`);
  }
  return lines;
}

function summary(report: Report, colors: Colors): string {
  const of = (status: string): number => report.rules.filter((rule) => rule.status === status).length;
  const open = report.findings.length + report.exemptionProblems.length;
  const parts = [
    `${of("pass")} pass`,
    `${of("exempt")} exempt`,
    `${of("not-applicable")} don't apply`,
    `${of("fail") + of("unreadable")} don't pass`,
  ];
  const line = `${report.environment}: ${count(report.rules.length, "rule")}: ${parts.join(", ")}; ${count(open, "finding")} to act on`;
  return `\n${open > 0 ? colors.red(line) : colors.green(line)}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function shorten(value: string): string {
  return value.length > 300 ? `${value.slice(0, 297)}...` : value;
}
