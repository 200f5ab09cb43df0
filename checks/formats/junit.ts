import type { Report, RuleReport } from "../run";

/** Reports as JUnit XML: a suite an environment, a case a rule and resource. */
export function formatJunit(reports: readonly Report[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${reports.map(suite).join("")}</testsuites>\n`;
}

function suite(report: Report): string {
  const cases = report.rules.flatMap((rule) => casesOf(report, rule));
  const problems = report.exemptionProblems.map(({ exemption, message }) =>
    testCase("exemptions", `${exemption.rule} for ${exemption.address}`, failure(message, message)),
  );
  const all = [...cases, ...problems];
  const failures = all.filter((one) => one.includes("<failure")).length;
  const skipped = all.filter((one) => one.includes("<skipped")).length;
  const head = `name="${escape(report.environment)}" tests="${all.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
  return `  <testsuite ${head}>\n${all.join("")}  </testsuite>\n`;
}

function casesOf(report: Report, { rule, results }: RuleReport): readonly string[] {
  return results.map((result) => {
    const name = `${rule.id} ${result.address || rule.title}`;
    if (result.status === "not-applicable") return testCase(rule.domain, name, skipped(result.found));
    if (result.status === "pass") return testCase(rule.domain, name, "");
    const exempted = report.exempted.find((one) => one.rule === rule && one.result === result);
    if (exempted) return testCase(rule.domain, name, skipped(`exempt: ${exempted.exemption.reason}`));
    const detail = `${rule.title}\nin ${result.stack}\nfound: ${result.found}\nwanted: ${result.wanted}\n${rule.remedy}\n45 CFR ${rule.citations.join(", ")}`;
    return testCase(rule.domain, name, failure(`${result.status}: ${result.found}`, detail));
  });
}

function testCase(domain: string, name: string, inner: string): string {
  return `    <testcase classname="${escape(domain)}" name="${escape(name)}">${inner}</testcase>\n`;
}

function failure(message: string, detail: string): string {
  return `<failure message="${escape(message)}">${escape(detail)}</failure>`;
}

function skipped(message: string): string {
  return `<skipped message="${escape(message)}"/>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function escape(value: string): string {
  // Control characters can't stand in XML at all.
  return [...value]
    .filter((char) => char >= " " || char === "\n" || char === "\t")
    .join("")
    .replace(/[&<>"']/g, (char) => entities[char]!);
}
