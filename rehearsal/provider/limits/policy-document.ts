import type { AttributePath, Problem } from "../wire/messages";
import { isObject, type ObjectValue, type Value } from "../wire/value";

const SOURCE = "Terraform AWS provider, aws_iam_policy_document";

/**
 * Values of aws_iam_policy_document that the provider refuses before it reads anything. A Sid isn't checked here: policies
 * of keys and buckets may have blanks in it, those of identities are checked where they are attached.
 */
export function checkPolicyDocument(config: ObjectValue): readonly Problem[] {
  const problems: Problem[] = [];
  const check = (value: Value | undefined, pattern: RegExp, allowed: string, path: AttributePath): void => {
    if (typeof value === "string" && !pattern.test(value)) {
      const name = String(path.at(-1));
      const detail = `got ${JSON.stringify(value)}, must be ${allowed}. Source: ${SOURCE}.`;
      problems.push({ severity: "error", summary: `AWS refuses this ${name}`, detail, path });
    }
  };
  check(config["version"], /^(2012-10-17|2008-10-17)?$/, "2012-10-17 or 2008-10-17", ["version"]);
  const statements: readonly Value[] = Array.isArray(config["statement"]) ? config["statement"] : [];
  statements.forEach((statement, index) => {
    if (isObject(statement)) {
      check(statement["effect"], /^(Allow|Deny)?$/, "Allow or Deny", ["statement", index, "effect"]);
    }
  });
  return problems;
}
