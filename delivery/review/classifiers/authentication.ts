import { blocks } from "../../plan/json";
import type { ResourceChange } from "../../plan/plan";
import type { Classifier, Risk } from "../finding";
import { isGone, isKept, isUnknown, show } from "../values";
import { attributeRisks, reduced, turnedOff } from "./attribute-rules";

/** Proof of identity no longer asked for. 45 CFR 164.312(d) person or entity authentication. */
export const authentication: Classifier = (change, context) => [
  ...attributeRisks(change, "protection", "authentication", turnedOff, [
    { path: ["iam_database_authentication_enabled"], what: "Database logins no longer use IAM" },
    { path: ["require_lowercase_characters"], what: "Weaker password policy" },
    { path: ["require_uppercase_characters"], what: "Weaker password policy" },
    { path: ["require_numbers"], what: "Weaker password policy" },
    { path: ["require_symbols"], what: "Weaker password policy" },
  ]),
  ...attributeRisks(change, "protection", "authentication", reduced, [
    { path: ["minimum_password_length"], what: "Shorter passwords are allowed" },
  ]),
  ...cacheToken(change),
  ...openMethod(change),
  ...firewall(change, context.destroyed),
];

function cacheToken(change: ResourceChange): readonly Risk[] {
  if (change.type !== "aws_elasticache_replication_group" || !isKept(change)) return [];
  const has = (value: unknown): boolean => typeof value === "string" && value !== "";
  if (!has(change.before?.["auth_token"]) || has(change.after?.["auth_token"])) return [];
  if (isUnknown(change, "auth_token")) return [];
  return [
    { riskClass: "protection", action: "authentication", what: "The cache no longer asks for a token (auth_token)" },
  ];
}

/** An API method, or a function URL, that anybody may call. */
function openMethod(change: ResourceChange): readonly Risk[] {
  const name = { aws_api_gateway_method: "authorization", aws_lambda_function_url: "authorization_type" }[change.type];
  if (name === undefined || change.after === null || change.after["http_method"] === "OPTIONS") return [];
  const [was, will] = [change.before?.[name], change.after[name]];
  if (will !== "NONE" || was === "NONE" || change.mode !== "managed") return [];
  // A new API answers nobody yet; whether its methods are right in themselves is for the checks.
  if (change.action === "create" && isUnknown(change, "rest_api_id")) return [];
  return [{ riskClass: "iam", action: "iam", what: "Anybody may call it", from: show(was), to: "NONE" }];
}

/** The web firewall detached, or a rule of it dropped or set to count. */
function firewall(change: ResourceChange, destroyed: ReadonlySet<string>): readonly Risk[] {
  const risk = (what: string, from?: string): Risk => ({ riskClass: "protection", action: "firewall", what, from });
  if (change.type === "aws_wafv2_web_acl_association" && isGone(change)) {
    const target = change.before?.["resource_arn"];
    return typeof target === "string" && destroyed.has(target)
      ? []
      : [risk("The web firewall is detached", show(target))];
  }
  if (change.type !== "aws_wafv2_web_acl") return [];
  if (isGone(change)) return [risk("The web firewall is removed")];
  if (!isKept(change)) return [];
  const after = new Map(blocks(change.after?.["rule"]).map((rule) => [rule["name"], rule]));
  return blocks(change.before?.["rule"]).flatMap((rule): Risk[] => {
    const will = after.get(rule["name"]);
    if (will === undefined) return [risk(`Firewall rule ${show(rule["name"])} is removed`)];
    const counts = (side: typeof rule): boolean =>
      /"count":\[\{/.test(JSON.stringify([side["action"], side["override_action"]]));
    return counts(will) && !counts(rule) ? [risk(`Firewall rule ${show(rule["name"])} only counts`)] : [];
  });
}
