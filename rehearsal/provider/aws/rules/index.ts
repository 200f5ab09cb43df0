import type { ResourceView, Rule, TypeRules } from "../template";
import { EDGE } from "./edge";
import { NETWORK } from "./network";
import { OPERATIONS } from "./operations";
import { SECURITY } from "./security";
import { SERVICES } from "./services";
import { STORAGE } from "./storage";

const RULES = new Map<string, TypeRules>(
  [NETWORK, SECURITY, STORAGE, SERVICES, EDGE, OPERATIONS].flatMap((group) => Object.entries(group)),
);

/** Attributes that name a resource, the most telling first: an unlisted type's id is the value of one of them. */
const NAMES = ["identifier", "name", "bucket", "domain_name", "function_name", "cluster_identifier", "arn"];

const COMMON: TypeRules = {
  region: "{region}",
  owner_id: "{account}",
  account_id: "{account}",
  aws_account_id: "{account}",
  arn: (view) => evaluateArn(view),
  id: (view) => {
    const named = NAMES.find((name) => name !== "arn" && typeof view.values[name] === "string");
    return named === undefined ? view.made.hex(20) : String(view.values[named]);
  },
  name: "terraform-{digits:26}",
};

const BY_ENDING: readonly (readonly [RegExp, Rule])[] = [
  [/_arns?$/, ""],
  [/(^|_)endpoint$/, "{id}.{region}.amazonaws.com"],
  [/(^|_)(dns_name|domain_name)$/, "{id}.{region}.amazonaws.com"],
  [/(_at|_date|_time|_timestamp)$/, "2025-01-01T00:00:00Z"],
  [/^(status|state)$/, "ACTIVE"],
  [/(^|_)hosted_zone_id$/, "Z{upper:13}"],
];

/**
 * The rule for an attribute of a type, or undefined when nothing better than an empty value is known.
 *
 * @param exported true for attributes that configuration can't set
 */
export function ruleFor(type: string, attribute: string, exported: boolean): Rule | undefined {
  const own = RULES.get(type)?.[attribute] ?? COMMON[attribute];
  const byEnding = BY_ENDING.find(([pattern]) => pattern.test(attribute))?.[1];
  return own ?? (exported ? exportedRule(attribute) : undefined) ?? byEnding;
}

/** What AWS alone gives is never empty; what it may fill in for a user often is. */
function exportedRule(attribute: string): Rule | undefined {
  if (attribute.endsWith("_arn")) {
    return evaluateArn;
  }
  return attribute.endsWith("_id") ? (view) => view.made.hex(20, attribute) : undefined;
}

function evaluateArn(view: ResourceView): string {
  const { partition, region, accountId } = view.identity;
  const [, service = "", ...kind] = view.type.split("_");
  return `arn:${partition}:${service}:${region}:${accountId}:${kind.join("-")}/${view.text("id")}`;
}
