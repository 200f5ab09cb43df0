import type { Condition, Policy, Principal, Statement } from "./policy-model";

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a policy that is to be merged.
 *
 * @throws when it isn't JSON or has a shape that the provider doesn't read: `Statement` must be a list.
 */
export function parsePolicy(text: string, where: string): Policy {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new Error(`merging ${where}: ${(error as Error).message}`);
  }
  const policy = record(parsed, where);
  const statements = policy["Statement"] ?? [];
  if (!Array.isArray(statements)) {
    throw new Error(`merging ${where}: Statement must be a list of statements`);
  }
  return {
    version: textOf(policy["Version"]),
    id: textOf(policy["Id"]),
    statements: statements.map((statement) => readStatement(record(statement, where), where)),
  };
}

function readStatement(statement: Json, where: string): Statement {
  return {
    sid: textOf(statement["Sid"]),
    effect: textOf(statement["Effect"]),
    actions: statement["Action"],
    notActions: statement["NotAction"],
    resources: statement["Resource"],
    notResources: statement["NotResource"],
    principals: readPrincipals(statement["Principal"], where),
    notPrincipals: readPrincipals(statement["NotPrincipal"], where),
    conditions: readConditions(statement["Condition"], where),
  };
}

function readPrincipals(value: unknown, where: string): Principal[] {
  if (value === undefined) {
    return [];
  }
  if (typeof value === "string") {
    return [{ type: "*", identifiers: ["*"] }];
  }
  return Object.entries(record(value, where)).map(([type, identifiers]) => {
    if (typeof identifiers === "string") {
      return { type, identifiers };
    }
    if (Array.isArray(identifiers) && identifiers.every((item): item is string => typeof item === "string")) {
      return { type, identifiers };
    }
    throw new Error(`merging ${where}: principals of type ${type} must be a string or a list of strings`);
  });
}

function readConditions(value: unknown, where: string): Condition[] {
  if (value === undefined) {
    return [];
  }
  return Object.entries(record(value, where)).flatMap(([test, keys]) =>
    Object.entries(record(keys, where)).flatMap(([variable, values]) => {
      const list = Array.isArray(values)
        ? values.map(String)
        : typeof values === "string" || typeof values === "boolean"
          ? [String(values)]
          : [];
      return list.length === 0 ? [] : [{ test, variable, values: list }];
    }),
  );
}

function record(value: unknown, where: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`merging ${where}: expected an object, got ${JSON.stringify(value)}`);
  }
  return value as Json;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
