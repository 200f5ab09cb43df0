import type { Finding, Report } from "../run";

/** A report as plain data: the stable format for other tools. */
export function formatJson(reports: readonly Report[]): string {
  return `${JSON.stringify({ version: 1, environments: reports.map(environment) }, null, 2)}\n`;
}

function environment(report: Report): object {
  return {
    environment: report.environment,
    stacks: report.stacks,
    resources: report.resourceCount,
    clean: report.clean,
    rules: report.rules.map(({ rule, status, results }) => ({ id: rule.id, status, results: results.length })),
    findings: report.findings.map(finding),
    exempted: report.exempted.map((one) => ({ ...finding(one), exemption: one.exemption })),
    exemptionProblems: report.exemptionProblems,
  };
}

function finding({ rule, result }: Finding): object {
  const { id, title, why, severity, citations, awsConfig, cdkNag, remedy } = rule;
  return { rule: id, title, why, severity, citations, awsConfig, cdkNag, remedy, ...result };
}
