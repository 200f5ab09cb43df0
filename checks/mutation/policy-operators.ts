import { type JsonObject, objectsIn } from "../load/json-file";
import type { Resource } from "../model/resource";
import type { Json } from "../model/value";
import { edited, type Path, pathText } from "./edit";
import type { Mutant } from "./mutant";

const anybody: Json = [{ type: "*", identifiers: ["*"] }];
const somebody: Json = [{ type: "AWS", identifiers: ["arn:aws:iam::999999999999:root"] }];
const oneCase: Json = { test: "StringEquals", variable: "aws:PrincipalTag/mutant", values: ["yes"] };

/** Every mutant of a policy document: denials dropped and narrowed, permissions widened, conditions dropped. */
export function policyMutants(document: Resource): readonly Mutant[] {
  const source = document.source.attributes as JsonObject;
  const statements = objectsIn(source.statement);
  return statements.flatMap((statement, at) => {
    const mutant = (kind: string, path: Path, value: Json | undefined, change: string): Mutant => {
      const full: Path = ["statement", at, ...path];
      const { stack, type, address } = document;
      const named = typeof statement.sid === "string" ? `statement ${statement.sid}` : `statement ${at + 1}`;
      const inPlace = { resource: document, attributes: edited({ ...source, statement: statements }, full, value) };
      return { kind, stack, type, address, path: pathText(full), change: `${named}: ${change}`, inPlace };
    };
    return statement.effect === "Deny" ? denial(statement, mutant) : permission(statement, mutant);
  });
}

type Make = (kind: string, path: Path, value: Json | undefined, change: string) => Mutant;

function listAt(statement: JsonObject, key: string): readonly Json[] {
  const value = statement[key];
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function denial(statement: JsonObject, mutant: Make): readonly Mutant[] {
  const dropped = (key: string): readonly Mutant[] =>
    listAt(statement, key).map((item, at) =>
      mutant(`narrow ${key}`, [key, at], undefined, `no longer denies ${JSON.stringify(item)}`),
    );
  const conditions = objectsIn(statement.condition);
  return [
    mutant("drop statement", [], undefined, "the denial dropped"),
    mutant("allow", ["effect"], "Allow", "Deny to Allow"),
    ...("principals" in statement
      ? [mutant("narrow principals", ["principals"], somebody, "denies one account instead of everybody")]
      : []),
    mutant("narrow condition", ["condition"], [...conditions, oneCase], "denies in one case only"),
    ...dropped("actions"),
    ...dropped("resources"),
  ];
}

function permission(statement: JsonObject, mutant: Make): readonly Mutant[] {
  const actions = listAt(statement, "actions");
  const services = new Set(actions.map((action) => String(action).split(":")[0]!));
  const conditions = objectsIn(statement.condition);
  return [
    mutant("widen actions", ["actions"], ["*"], "allows every action"),
    ...[...services]
      .filter((service) => service !== "*" && service !== "sts")
      .map((service) => mutant("widen actions", ["actions"], [...actions, `${service}:*`], `allows ${service}:*`)),
    ...("resources" in statement && !listAt(statement, "resources").includes("*")
      ? [mutant("widen resources", ["resources"], ["*"], "allows on everything")]
      : []),
    ...("principals" in statement ? [mutant("widen principals", ["principals"], anybody, "allows everybody")] : []),
    ...conditions.map((condition, at) =>
      mutant(
        "drop condition",
        ["condition"],
        conditions.filter((_one, other) => other !== at),
        `no longer asks for ${JSON.stringify(condition.variable)}`,
      ),
    ),
  ];
}
