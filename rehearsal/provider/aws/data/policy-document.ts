import { isObject, type MutableObject, type ObjectValue, type Value } from "../../wire/value";
import { crc32 } from "./crc32";
import { goJson } from "./go-json";
import { parsePolicy } from "./policy-source";
import {
  conditionJson,
  principalJson,
  type Condition,
  type Policy,
  type Principal,
  type Statement,
} from "./policy-model";
import { strings } from "../session";

const DEFAULT_VERSION = "2012-10-17";
/** This version knows no policy variables, written `&{…}` in Terraform to keep them apart from its own. */
const VERSION_WITHOUT_VARIABLES = "2008-10-17";

/**
 * Answers aws_iam_policy_document: the same text as the provider's, to the byte. Source documents come first, the
 * statements of the configuration next, override documents last; a statement replaces an earlier one of its Sid.
 *
 * @throws when a document isn't JSON, a Sid is used twice, or a variable is used where the version knows none.
 */
export function policyDocument(config: ObjectValue): MutableObject {
  const merged: Policy = { version: "", id: "", statements: [] };
  const sids = new Set<string>();
  for (const [index, text] of strings(config["source_policy_documents"]).entries()) {
    const source = parsePolicy(text, `source document ${index}`);
    for (const { sid } of source.statements.filter((statement) => statement.sid !== "")) {
      if (sids.has(sid)) {
        throw new Error(
          `merging source document ${index}: duplicate Sid (${sid}). Remove the Sid or ensure Sids are unique.`,
        );
      }
      sids.add(sid);
    }
    merge(merged, source);
  }
  merge(merged, configured(config));
  for (const [index, text] of strings(config["override_policy_documents"]).entries()) {
    merge(merged, parsePolicy(text, `override document ${index}`));
  }
  const json = goJson(policyJson(merged), 2);
  return {
    json,
    minified_json: goJson(policyJson(merged), 0),
    id: String(crc32(json)),
    version: typeof config["version"] === "string" ? config["version"] : DEFAULT_VERSION,
  };
}

function merge(into: Policy, from: Policy): void {
  if (from.id !== "") {
    into.id = from.id;
  }
  if (from.version > into.version) {
    into.version = from.version;
  }
  for (const statement of from.statements) {
    const same = statement.sid === "" ? -1 : into.statements.findIndex(({ sid }) => sid === statement.sid);
    if (same === -1) {
      into.statements.push(statement);
    } else {
      into.statements[same] = statement;
    }
  }
}

function configured(config: ObjectValue): Policy {
  const version = text(config["version"]) || DEFAULT_VERSION;
  const used = new Set<string>();
  const statements = objects(config["statement"]).map((block): Statement => {
    const sid = text(block["sid"]);
    if (sid !== "" && used.has(sid)) {
      throw new Error(`duplicate Sid (${sid}). Remove the Sid or ensure the Sid is unique.`);
    }
    used.add(sid);
    const list = (name: string): string | string[] | undefined => oneOrMany(strings(block[name]));
    const withVariables = (name: string): string | string[] | undefined => replaceAll(list(name), version);
    return {
      sid,
      effect: text(block["effect"]) || "Allow",
      actions: list("actions"),
      notActions: list("not_actions"),
      resources: withVariables("resources"),
      notResources: withVariables("not_resources"),
      principals: principals(block["principals"], version),
      notPrincipals: principals(block["not_principals"], version),
      conditions: conditions(block["condition"], version),
    };
  });
  return { version, id: text(config["policy_id"]), statements };
}

function principals(value: Value | undefined, version: string): Principal[] {
  return objects(value).map((block) => ({
    type: text(block["type"]),
    identifiers: replaceAll(oneOrMany(strings(block["identifiers"])), version) ?? [],
  }));
}

function conditions(value: Value | undefined, version: string): Condition[] {
  return objects(value).map((block) => ({
    test: text(block["test"]),
    variable: text(block["variable"]),
    values: strings(block["values"]).map((item) => replaceVariables(item, version)),
  }));
}

/** The provider writes a single value as a string, several in descending order. */
function oneOrMany(values: readonly string[]): string | string[] | undefined {
  if (values.length === 0) {
    return undefined;
  }
  return values.length === 1 ? values[0] : [...values].sort().reverse();
}

function replaceAll(values: string | string[] | undefined, version: string): string | string[] | undefined {
  if (values === undefined) {
    return undefined;
  }
  return typeof values === "string"
    ? replaceVariables(values, version)
    : values.map((item) => replaceVariables(item, version));
}

function replaceVariables(value: string, version: string): string {
  if (version === VERSION_WITHOUT_VARIABLES && value.includes("&{")) {
    throw new Error(`found &{ sequence in (${value}), which is not supported in document version ${version}`);
  }
  return value.replaceAll("&{", "${");
}

function policyJson(policy: Policy): object {
  return {
    Version: policy.version || undefined,
    Id: policy.id || undefined,
    Statement: policy.statements.length === 0 ? undefined : policy.statements.map(statementJson),
  };
}

function statementJson(statement: Statement): object {
  return {
    Sid: statement.sid || undefined,
    Effect: statement.effect || undefined,
    Action: statement.actions,
    NotAction: statement.notActions,
    Resource: statement.resources,
    NotResource: statement.notResources,
    Principal: statement.principals.length === 0 ? undefined : principalJson(statement.principals),
    NotPrincipal: statement.notPrincipals.length === 0 ? undefined : principalJson(statement.notPrincipals),
    Condition: statement.conditions.length === 0 ? undefined : conditionJson(statement.conditions),
  };
}

function objects(value: Value | undefined): ObjectValue[] {
  return Array.isArray(value) ? (value as readonly Value[]).filter(isObject) : [];
}

function text(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}
