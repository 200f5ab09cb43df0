import type { Domain } from "../../../checks/rule";
import { rules } from "../../../checks/rules";
import type { Synthesized } from "../synthesized";
import { code, markdownTable } from "./markdown-table";

/** The settings of a domain that production has, each with its reason, the rule that guards it and its citations. */
export function rulesTable({ models }: Synthesized, domain: Domain): string {
  const production = models.find(({ environment }) => environment === "production")!;
  const rows = rules
    .filter((rule) => rule.domain === domain)
    .filter((rule) => rule.evaluate(production).some(({ status }) => status === "pass"))
    .map(({ id, title, why, citations }) => [title, why, code(id), citations.join(", ")]);
  return markdownTable(["Setting", "Why", "Rule", "45 CFR"], rows);
}
