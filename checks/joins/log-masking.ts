import { asList, type Block, Encoded, isBlock, Reference, Template, text, type Value } from "../model/value";

/** Data identifiers that a log data protection policy masks; undefined when the policy can't be read. */
export function maskedIdentifiers(policy: Value | undefined): readonly string[] | undefined {
  const document = parse(policy);
  if (!document) return undefined;
  return asList(document.Statement)
    .filter(isBlock)
    .filter((statement) => isBlock(statement.Operation) && isBlock(statement.Operation.Deidentify))
    .flatMap((statement) => asList(statement.DataIdentifier).map((identifier) => text(identifier) ?? ""));
}

function parse(policy: Value | undefined): Block | undefined {
  if (policy instanceof Encoded) return isBlock(policy.value) ? policy.value : undefined;
  // References inside the text are ARNs of the partition and of log groups: they don't change what is masked.
  const parts = policy instanceof Template ? policy.parts : typeof policy === "string" ? [policy] : undefined;
  if (!parts) return undefined;
  const source = parts
    .map((part) => (part instanceof Reference ? part.expression.replace(/["\\]/g, "'") : (text(part) ?? "")))
    .join("");
  try {
    const document = JSON.parse(source) as Value;
    return isBlock(document) ? document : undefined;
  } catch {
    return undefined;
  }
}
