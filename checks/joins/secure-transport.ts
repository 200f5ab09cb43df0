import { coversAction, isEverybody, type Policy, type Statement } from "../model/policy";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { isFromPlan } from "../model/scope";
import { Reference, Template, text, type Value } from "../model/value";
import type { Verdict } from "../rule";

function refusesPlainTransport(statement: Statement): boolean {
  return (
    statement.effect === "Deny" &&
    isEverybody(statement) &&
    statement.conditions.length === 1 &&
    statement.conditions.some(
      ({ operator, key, values }) =>
        /^Bool(IfExists)?$/.test(operator) && key.toLowerCase() === "aws:securetransport" && values.join() === "false",
    )
  );
}

/** True when a statement's resource is the given one itself (`suffix` ""), or what is inside it (`suffix` "/*"). */
export function names(value: Value, target: Resource, suffix: string): boolean {
  if (value === "*") return true;
  if (value instanceof Reference) return suffix === "" && value.targets.includes(target);
  if (value instanceof Template) {
    const [reference, rest, ...others] = value.parts;
    if (reference instanceof Reference && reference.targets.includes(target))
      return rest === suffix && others.length === 0;
  }
  const written = text(value) ?? "";
  const name = text(target.get("bucket") ?? target.get("name"));
  return name !== undefined && suffix !== undefined && written.endsWith(`:${name}${suffix}`);
}

/** Judges that a resource's policy refuses every request that doesn't come over TLS. */
export function judgeSecureTransport(
  model: Model,
  target: Resource,
  policy: Policy | undefined,
  options: {
    readonly service: string;
    /** The one action that carries data. @default - every action of the service */
    readonly action?: string;
    readonly suffixes: readonly string[];
  },
): Verdict {
  const { service, action: needed = `${options.service}:AnyAction`, suffixes } = options;
  const wanted = `a statement that denies ${service}:* to everybody when aws:SecureTransport is false`;
  if (!policy) return { status: "fail", found: "no policy", wanted };
  if ("unreadable" in policy) return { status: "unreadable", found: policy.unreadable, wanted };
  const refusing = policy.statements.filter(
    (statement) => refusesPlainTransport(statement) && statement.actions.some((action) => coversAction(action, needed)),
  );
  const missing = suffixes.filter(
    (suffix) => !refusing.some((statement) => statement.resources.some((resource) => names(resource, target, suffix))),
  );
  if (refusing.length === 0) return { status: "fail", found: "no such statement", wanted };
  const fromPlan = model.stacks.some((stack) => stack.name === target.stack && isFromPlan(stack));
  if (missing.length > 0 && missing.length < suffixes.length && fromPlan) {
    const found = "the plan tells that a statement names it, but not whether it takes in what is below";
    return { status: "unreadable", found, wanted };
  }
  if (missing.length > 0) {
    const left = missing.map((suffix) => (suffix === "" ? "the resource itself" : `what is below it (${suffix})`));
    return { status: "fail", found: `the statement leaves out ${left.join(" and ")}`, wanted };
  }
  const evidence = { statement: refusing.map((statement) => statement.sid || "without sid").join(", ") };
  return { status: "pass", found: "such a statement", wanted, evidence };
}
