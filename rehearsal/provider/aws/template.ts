import { UNKNOWN, type ObjectValue, type Value } from "../wire/value";
import { Deterministic } from "./deterministic";
import { dnsSuffixOf, type AwsIdentity } from "./identity";

/** What a rule sees of the resource that it gives a value to. */
export interface ResourceView {
  readonly type: string;
  readonly identity: AwsIdentity;
  readonly values: ObjectValue;
  readonly made: Deterministic;
  /** A top-level value as text; computed ones are made on demand. "" when there is none. */
  text(name: string): string;
}

/**
 * Gives a computed attribute its value: a template or a function. In a template `{partition}`, `{region}`, `{account}`
 * and `{dns}` stand for the identity, `{hex:17}`, `{digits:10}`, `{upper:13}` and `{uuid}` for made-up values (a salt
 * may follow: `{hex:8:salt}`), anything else for another attribute of the resource.
 */
export type Rule = string | ((view: ResourceView) => Value);

/** Rules of one resource or data source type by attribute. */
export type TypeRules = Readonly<Record<string, Rule>>;

const PLACEHOLDER = /\{([a-z_0-9]+)(?::(\d+))?(?::([a-z_]+))?\}/g;
const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Gives the value that a rule makes for a resource. */
export function evaluate(rule: Rule, view: ResourceView): Value {
  if (typeof rule !== "string") {
    return rule(view);
  }
  return rule.replace(PLACEHOLDER, (_, name: string, length: string | undefined, salt: string | undefined) =>
    placeholder(view, name, Number(length ?? "0"), salt ?? ""),
  );
}

function placeholder(view: ResourceView, name: string, length: number, salt: string): string {
  switch (name) {
    case "partition":
      return view.identity.partition;
    case "region":
      return view.identity.region;
    case "account":
      return view.identity.accountId;
    case "dns":
      return dnsSuffixOf(view.identity.partition);
    case "hex":
      return view.made.hex(length, salt);
    case "digits":
      return view.made.digits(length, salt);
    case "upper":
      return view.made.pick(CAPITALS, length, salt);
    case "uuid":
      return view.made.uuid(salt);
    default:
      return view.text(name);
  }
}

/** Makes a view. Attributes that are unknown are made by their rule when another rule asks for them. */
export function viewOf(
  type: string,
  identity: AwsIdentity,
  values: ObjectValue,
  seed: string,
  rule: (name: string) => Rule | undefined,
): ResourceView {
  const asked = new Set<string>();
  const view: ResourceView = {
    type,
    identity,
    values,
    made: new Deterministic(seed),
    text(name) {
      const value = values[name] ?? null;
      if (value !== null && value !== UNKNOWN) {
        return typeof value === "object" ? "" : String(value);
      }
      const making = rule(name);
      if (making === undefined || asked.has(name)) {
        return "";
      }
      asked.add(name);
      const made = evaluate(making, view);
      asked.delete(name);
      return typeof made === "string" ? made : String(made ?? "");
    },
  };
  return view;
}
