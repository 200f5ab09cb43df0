import { canonical, type Json } from "../../plan/json";
import type { Statement } from "./statement";

/** What is allowed afterwards and by no Allow statement now: each statement cut to what is new in it. */
export function widened(before: readonly Statement[], after: readonly Statement[]): readonly Statement[] {
  const allowed = before.filter((statement) => statement.effect === "Allow");
  return after
    .filter((statement) => statement.effect === "Allow" && !allowed.some((old) => allowsAll(old, statement)))
    .map((statement) => PARTS.reduce((cut, part) => cutToNew(cut, part, allowed), statement));
}

const PARTS = ["actions", "principals", "resources"] as const;

/** Leaves out the actions (or principals, or resources) with which the statement is allowed already. */
function cutToNew(statement: Statement, part: (typeof PARTS)[number], allowed: readonly Statement[]): Statement {
  const fresh = statement[part].filter(
    (item) => !allowed.some((old) => allowsAll(old, { ...statement, [part]: [item] })),
  );
  return fresh.length === 0 ? statement : { ...statement, [part]: fresh };
}

/** Deny statements now that no Deny statement afterwards covers. */
export function undenied(before: readonly Statement[], after: readonly Statement[]): readonly Statement[] {
  const denied = after.filter((statement) => statement.effect === "Deny");
  return before.filter(
    (statement) => statement.effect === "Deny" && !denied.some((kept) => allowsAll(kept, statement)),
  );
}

/** Whether a statement asks for MFA: allows only with it, or denies without it. */
export function asksForMfa(statement: Statement): boolean {
  return Object.keys(statement.conditions).some((key) => /aws:multifactorauth(present|age)/i.test(key));
}

/** Whether an Allow statement lets anybody act, or its holder do everything of a service, or raise itself, anywhere. */
export function isSweeping(statement: Statement): boolean {
  return allowsEverything(statement) || allowsEscalation(statement);
}

/** Whether an Allow statement lets anybody act, or its holder do everything of a service anywhere. */
export function allowsEverything(statement: Statement): boolean {
  if (statement.effect !== "Allow") return false;
  if (statement.principals.includes("*") && Object.keys(statement.conditions).length === 0) return true;
  if (statement.principals.length > 0 || !statement.resources.includes("*")) return false;
  return statement.negated || statement.actions.some((action) => action === "*" || /^[\w-]+:\*$/.test(action));
}

/** Actions with which a principal can give itself more rights when the resource is `*`. */
const ESCALATES = new Set([
  "iam:passrole",
  "iam:attachrolepolicy",
  "iam:putrolepolicy",
  "iam:createpolicyversion",
  "iam:updateassumerolepolicy",
  "sts:assumerole",
]);

function allowsEscalation(statement: Statement): boolean {
  if (statement.effect !== "Allow" || statement.principals.length > 0 || !statement.resources.includes("*"))
    return false;
  return statement.actions.some((action) => ESCALATES.has(action.toLowerCase()));
}

/** Whether the effect of `outer` reaches everything that `inner` reaches. */
function allowsAll(outer: Statement, inner: Statement): boolean {
  if (outer.negated || inner.negated)
    return canonical(outer as unknown as Json) === canonical(inner as unknown as Json);
  return (
    every(inner.principals, outer.principals, samePrincipal) &&
    every(inner.actions, outer.actions, (pattern, action) => wildcard(pattern.toLowerCase(), action.toLowerCase())) &&
    every(inner.resources, outer.resources, wildcard) &&
    isNoStricter(outer, inner)
  );
}

function every(
  inner: readonly string[],
  outer: readonly string[],
  covers: (pattern: string, item: string) => boolean,
): boolean {
  return inner.every((item) => outer.some((pattern) => covers(pattern, item)));
}

function samePrincipal(pattern: string, item: string): boolean {
  return pattern === "*" || pattern === item;
}

/** Each condition of the outer statement is one of the inner, with at least the inner's values. */
function isNoStricter(outer: Statement, inner: Statement): boolean {
  return Object.entries(outer.conditions).every(([key, values]) => {
    const wanted = inner.conditions[key];
    if (wanted === undefined) return false;
    // A negated operator (StringNotEquals) reaches further with fewer values, so only the same list compares.
    if (/Not/.test(key.split(" ")[0] ?? "")) return canonical(values as Json) === canonical(wanted as Json);
    return wanted.every((value) => values.includes(value));
  });
}

/** Whether an IAM pattern, with `*` and `?`, covers a text that may itself hold wildcards. */
function wildcard(pattern: string, text: string): boolean {
  if (pattern === "*" || pattern === text) return true;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", "[^*]");
  return new RegExp(`^${source}$`).test(text);
}
