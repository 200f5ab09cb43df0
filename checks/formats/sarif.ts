import { readFileSync } from "node:fs";
import { isAbsolute, relative } from "node:path";
import type { StackSource } from "../model/scope";
import type { Rule, RuleResult, Severity } from "../rule";
import type { Report } from "../run";

const levels: Readonly<Record<Severity, string>> = { critical: "error", high: "error", medium: "warning", low: "note" };
/** Scores by which GitHub code scanning sorts: https://docs.github.com/code-security (security-severity). */
const scores: Readonly<Record<Severity, string>> = { critical: "9.5", high: "8.0", medium: "5.5", low: "3.0" };

/** What turns a report into SARIF. */
export interface SarifOptions {
  /** Stacks that were read, for the file and line of a finding. */
  readonly stacks: readonly StackSource[];
  /** Folder that file names are given relative to, such as the root of the repository. */
  readonly root: string;
}

/** Reports as SARIF 2.1.0, for code scanning; what is exempt is there as suppressed. */
export function formatSarif(reports: readonly Report[], options: SarifOptions): string {
  const rules = [
    ...new Map(reports.flatMap((report) => report.rules.map(({ rule }) => [rule.id, rule] as const))).values(),
  ];
  const lines = new Map<string, readonly string[]>();
  const locate = (result: RuleResult): object => location(result, options, lines);
  const results = reports.flatMap((report) => [
    ...report.findings.map((one) => resultOf(one.rule, one.result, report.environment, locate)),
    ...report.exempted.map((one) => ({
      ...resultOf(one.rule, one.result, report.environment, locate),
      suppressions: [{ kind: "external", justification: `${one.exemption.reason} (${one.exemption.owner})` }],
    })),
    ...report.exemptionProblems.map(({ exemption, message }) => ({
      ruleId: exemption.rule,
      level: "error",
      message: { text: `Exemption for ${exemption.address} in ${exemption.environment}: ${message}` },
      locations: [
        { physicalLocation: { artifactLocation: { uri: "checks/exemptions.ts" }, region: { startLine: 1 } } },
      ],
    })),
  ]);
  const driver = {
    name: "hipaa-checks",
    informationUri: "https://www.ecfr.gov/current/title-45/part-164",
    rules: rules.map(descriptor),
  };
  const sarif = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, results }],
  };
  return `${JSON.stringify(sarif, null, 2)}\n`;
}

function descriptor(rule: Rule): object {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: `${rule.remedy}\n45 CFR ${rule.citations.join(", ")}` },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { "security-severity": scores[rule.severity], tags: ["security", "hipaa", rule.domain] },
  };
}

function resultOf(rule: Rule, result: RuleResult, environment: string, locate: (result: RuleResult) => object): object {
  return {
    ruleId: rule.id,
    level: levels[rule.severity],
    message: {
      text: `${rule.title} ${result.address}: found ${result.found}, wanted ${result.wanted}. ${rule.remedy}`,
    },
    locations: [locate(result)],
    partialFingerprints: { "ruleAddress/v1": `${rule.id}|${environment}|${result.stack}|${result.address}` },
  };
}

function location(result: RuleResult, options: SarifOptions, lines: Map<string, readonly string[]>): object {
  const stack = options.stacks.find((one) => one.name === result.stack) ?? options.stacks[0];
  const file = stack?.file ?? "cdktf.out";
  const startLine = lineOf(file, result.address, lines);
  const uri = (isAbsolute(file) ? relative(options.root, file) : file).replace(/\\/g, "/");
  return {
    physicalLocation: { artifactLocation: { uri }, region: { startLine } },
    logicalLocations: [
      { fullyQualifiedName: result.constructPath ?? `${result.stack}/${result.address}`, kind: "resource" },
    ],
  };
}

/** Line at which the resource begins in its file; 1 where it can't be told. */
function lineOf(file: string, address: string, known: Map<string, readonly string[]>): number {
  let content = known.get(file);
  if (!content) {
    try {
      content = readFileSync(file, "utf8").split("\n");
    } catch {
      content = [];
    }
    known.set(file, content);
  }
  const name = /\.([^.[\]]+)(\[.*\])?$/.exec(address)?.[1];
  return name === undefined ? 1 : content.findIndex((line) => line.includes(`"${name}": {`)) + 1 || 1;
}
