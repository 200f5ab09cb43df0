import Table from "cli-table3";
import type { Rule } from "./rule";

/** The page of one rule. */
export function explainRule(rule: Rule): string {
  const rows: readonly (readonly [string, string])[] = [
    ["why", rule.why],
    ["severity", rule.severity],
    ["domain", rule.domain],
    ["cited", `45 CFR ${rule.citations.join(", ")}`],
    ["AWS Config", rule.awsConfig ?? "no rule asks for the same"],
    ["cdk-nag", rule.cdkNag ?? "no rule asks for the same"],
    ["remedy", rule.remedy],
  ];
  return `${rule.id}\n${rule.title}\n\n${rows.map(([name, value]) => `  ${name.padEnd(10)}  ${value}`).join("\n")}\n`;
}

/** All rules as a table. */
export function listRules(rules: readonly Rule[]): string {
  const table = new Table({
    head: ["rule", "severity", "good state"],
    style: { head: [], border: [], compact: true },
    wordWrap: true,
  });
  for (const rule of rules) table.push([`${rule.domain}/${rule.id}`, rule.severity, rule.title]);
  return `${table.toString()}\n${rules.length} rules\n`;
}

/** The rule of an id. @throws Error that names the closest ids when there is none. */
export function ruleById(rules: readonly Rule[], id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule) return rule;
  const words = id
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
  const close = rules
    .map((candidate) => ({ id: candidate.id, shared: words.filter((word) => candidate.id.includes(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, 3);
  const hint =
    close.length > 0 ? `did you mean ${close.map((candidate) => candidate.id).join(", ")}?` : "--list shows all rules";
  throw new Error(`no rule ${id}: ${hint}`);
}
