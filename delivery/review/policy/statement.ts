import { asList, isObject, type Json, type JsonObject } from "../../plan/json";

const LONGEST_SHOWN = 400;

/** One statement of an IAM policy in one shape, whatever the spelling. */
export interface Statement {
  readonly effect: "Allow" | "Deny";
  /** `*`, `AWS:…`, `Service:…`, `Federated:…`; empty in an identity policy, where the holder is the principal. */
  readonly principals: readonly string[];
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Condition operator and key, such as `Bool aws:MultiFactorAuthPresent`, with the values. */
  readonly conditions: Readonly<Record<string, readonly string[]>>;
  /** True with NotAction, NotResource or NotPrincipal, which can't be compared by inclusion. */
  readonly negated: boolean;
}

/**
 * Reads a policy document.
 * @returns undefined if the text is no policy: not JSON, or without statements that allow or deny
 */
export function parsePolicy(text: Json | undefined): readonly Statement[] | undefined {
  if (typeof text !== "string") return undefined;
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(document)) return undefined;
  const statements = asList(document["Statement"]).filter(isObject);
  if (!statements.every((item) => item["Effect"] === "Allow" || item["Effect"] === "Deny")) return undefined;
  return statements.length === 0 ? undefined : statements.map(toStatement);
}

/** A statement as one line: `Allow AWS:arn… s3:GetObject on arn… if Bool aws:SecureTransport=true`. */
export function describeStatement(statement: Statement): string {
  const who = statement.principals.length > 0 ? ` ${statement.principals.join(", ")}` : "";
  const conditions = Object.entries(statement.conditions).map(([key, values]) => `${key}=${values.join("|")}`);
  const when = conditions.length > 0 ? ` if ${conditions.join(" and ")}` : "";
  const where = statement.resources.length > 0 ? ` on ${statement.resources.join(", ")}` : "";
  return cut(`${statement.effect}${who} ${statement.actions.join(", ")}${where}`) + when;
}

/** Long lists of actions are cut; the conditions after them never are. */
function cut(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}

function toStatement(item: JsonObject): Statement {
  return {
    effect: item["Effect"] === "Deny" ? "Deny" : "Allow",
    principals: principalsOf(item["Principal"] ?? item["NotPrincipal"]),
    actions: texts(item["Action"] ?? item["NotAction"]),
    resources: texts(item["Resource"] ?? item["NotResource"]),
    conditions: conditionsOf(item["Condition"]),
    negated: ["NotAction", "NotResource", "NotPrincipal"].some((name) => item[name] !== undefined),
  };
}

function texts(value: Json | undefined): readonly string[] {
  return asList(value).map(String).sort();
}

function principalsOf(value: Json | undefined): readonly string[] {
  if (value === "*") return ["*"];
  if (!isObject(value)) return [];
  return Object.entries(value)
    .flatMap(([kind, names]) =>
      texts(names).map((name) => (name === "*" && kind === "AWS" ? "*" : `${kind}:${account(name)}`)),
    )
    .sort();
}

/** An account's root, which AWS writes as an ARN and people as twelve digits. */
function account(name: string): string {
  return /^arn:[\w-]+:iam::(\d{12}):root$/.exec(name)?.[1] ?? name;
}

function conditionsOf(value: Json | undefined): Record<string, readonly string[]> {
  const conditions: Record<string, readonly string[]> = {};
  if (!isObject(value)) return conditions;
  for (const [operator, keys] of Object.entries(value)) {
    if (!isObject(keys)) continue;
    for (const [key, values] of Object.entries(keys)) conditions[`${operator} ${key}`] = texts(values);
  }
  return conditions;
}
