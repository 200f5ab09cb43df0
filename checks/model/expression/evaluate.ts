import type { Resource } from "../resource";
import type { Scope } from "../scope";
import { asList, Encoded, isBlock, Reference, Template, text, Unknown, type Value } from "../value";
import { functions } from "./functions";
import { type Node, parseExpression, parseText, type Step } from "./parser";

/** Works out a JSON string in which `${}` marks expressions. */
export function evaluateText(source: string, scope: Scope, owner?: Resource): Value {
  const node = parseText(source);
  return node.kind === "literal" ? node.value : evaluate(node, scope, owner);
}

/** Works out an expression written without `${}`. */
export function evaluateExpression(source: string, scope: Scope, owner?: Resource): Value {
  return evaluate(parseExpression(source), scope, owner);
}

function evaluate(node: Node, scope: Scope, owner: Resource | undefined): Value {
  const inner = (child: Node): Value => evaluate(child, scope, owner);
  switch (node.kind) {
    case "literal":
      return node.value;
    case "template":
      return joinParts(node.parts.map((part) => (typeof part === "string" ? part : inner(part))));
    case "list":
      return node.items.map(inner);
    case "object":
      return Object.fromEntries(node.entries.map(({ key, value }) => [text(inner(key)) ?? "", inner(value)]));
    case "call":
      return call(node.name, node.args.map(inner));
    case "conditional": {
      const test = inner(node.test);
      if (typeof test === "boolean") return inner(test ? node.yes : node.no);
      return new Unknown("condition", "the condition can't be worked out");
    }
    case "opaque":
      return new Unknown(node.source, "the expression can't be worked out");
    case "access":
      return descend(inner(node.target), node.steps, scope, owner);
    case "traversal":
      return traverse(node.root, node.steps, scope, owner);
  }
}

function call(name: string, args: readonly Value[]): Value {
  if (name === "try") return args.find((arg) => !(arg instanceof Unknown)) ?? new Unknown("try()", "no part is known");
  const result = functions[name]?.(args);
  if (result !== undefined) return result;
  return new Unknown(`${name}(...)`, `the function ${name} can't be worked out`);
}

/** Text of parts; a template when references are among them. */
function joinParts(parts: readonly Value[]): Value {
  const flat = parts.flatMap((part): readonly (string | Reference | Unknown)[] => {
    if (part instanceof Reference || part instanceof Unknown) return [part];
    if (part instanceof Template) return part.parts;
    if (part instanceof Encoded) return [JSON.stringify(part.value)];
    const plain = text(part);
    return [plain ?? new Unknown("template", "a list or object stands inside text")];
  });
  const merged: (string | Reference | Unknown)[] = [];
  for (const part of flat) {
    const last = merged.at(-1);
    if (typeof part === "string" && typeof last === "string") merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  if (merged.length === 0) return "";
  return merged.length === 1 && typeof merged[0] === "string" ? merged[0] : new Template(merged);
}

/** The expression as text again, for messages. */
function written(root: string, steps: readonly Step[]): string {
  return steps.reduce((done, step) => {
    if (step.kind === "attribute") return `${done}.${step.name}`;
    if (step.kind === "splat") return `${done}[*]`;
    return `${done}[${step.key.kind === "literal" ? JSON.stringify(step.key.value) : "..."}]`;
  }, root);
}

/** Name of a step: of an attribute, or of an index by a literal. */
function nameOf(step: Step | undefined): string | undefined {
  if (step?.kind === "attribute") return step.name;
  return step?.kind === "index" && step.key.kind === "literal" ? String(step.key.value) : undefined;
}

function traverse(root: string, steps: readonly Step[], scope: Scope, owner: Resource | undefined): Value {
  const source = written(root, steps);
  const unknown = (reason: string): Unknown => new Unknown(source, reason);
  const [first, second, third] = steps.map(nameOf);
  switch (root) {
    case "var":
      return descend(scope.variable(first ?? "") ?? unknown("the variable has no value"), steps.slice(1), scope, owner);
    case "local":
      return descend(
        scope.local(first ?? "") ?? unknown("the local value isn't in the input"),
        steps.slice(1),
        scope,
        owner,
      );
    case "module": {
      const counted = steps[1]?.kind === "index";
      const output = scope.moduleOutput(first ?? "", (counted ? third : second) ?? "", counted ? second : undefined);
      const rest = steps.slice(counted ? 3 : 2);
      return descend(output ?? unknown("the module output isn't in the input"), rest, scope, owner);
    }
    case "data":
      if (first === "terraform_remote_state" && third === "outputs") {
        const output = scope.remoteOutput(second ?? "", nameOf(steps[3]) ?? "");
        return descend(
          output ?? unknown("the stack that hands this on isn't in the input"),
          steps.slice(4),
          scope,
          owner,
        );
      }
      return refer("data", first ?? "", second ?? "", steps.slice(2), source, scope, owner);
    case "each":
    case "count":
    case "self":
    case "path":
    case "terraform":
      return unknown("the value differs by instance or run");
    default:
      return refer("managed", root, first ?? "", steps.slice(1), source, scope, owner);
  }
}

function refer(
  mode: "managed" | "data",
  type: string,
  name: string,
  steps: readonly Step[],
  source: string,
  scope: Scope,
  owner: Resource | undefined,
): Value {
  const all = scope.named(mode, type, name);
  if (all.length === 0) return new Unknown(source, `no ${type}.${name} in the input`);
  const counted = all[0]!.source.index !== undefined;
  const step = counted && steps[0]?.kind !== "attribute" ? steps[0] : undefined;
  const key = nameOf(step);
  const chosen =
    key !== undefined
      ? all.filter((resource) => String(resource.source.index) === key)
      : all.filter((resource) => resource.source.index === owner?.source.index);
  const attribute = steps
    .filter((part): part is Extract<Step, { kind: "attribute" }> => part.kind === "attribute")
    .map((part) => part.name)
    .join(".");
  const splat = step?.kind === "splat" || (counted && step === undefined);
  const targets = splat || chosen.length === 0 ? all : chosen;
  return new Reference(source, targets, attribute);
}

/** Follows attribute and index steps into a value; a reference takes attribute steps into its path. */
function descend(value: Value, steps: readonly Step[], scope: Scope, owner: Resource | undefined): Value {
  let current = value;
  for (const step of steps) {
    if (current instanceof Unknown) return current;
    const key = step.kind === "index" ? evaluate(step.key, scope, owner) : undefined;
    if (current instanceof Reference) {
      const name = step.kind === "attribute" ? step.name : typeof key === "string" ? key : undefined;
      if (name !== undefined) {
        const attribute = current.attribute === "" ? name : `${current.attribute}.${name}`;
        current = new Reference(`${current.expression}.${name}`, current.targets, attribute);
      }
    } else if (step.kind === "splat") current = asList(current);
    else {
      const name = step.kind === "attribute" ? step.name : key;
      const next: Value | undefined = Array.isArray(current)
        ? (current as readonly Value[])[Number(name)]
        : isBlock(current)
          ? current[String(name)]
          : undefined;
      current = next ?? new Unknown(String(name), "no such element");
    }
  }
  return current;
}
