import { asList, type Json } from "../../plan/json";
import type { ResourceChange } from "../../plan/plan";
import type { Classifier, ReviewContext, Risk } from "../finding";
import { allowsEverything, asksForMfa, isSweeping, undenied, widened } from "../policy/compare";
import { policyChanges, type PolicyChange } from "../policy/documents";
import { describeStatement, parsePolicy, type Statement } from "../policy/statement";
import { isGone, isKept, isUnknown, show } from "../values";

/** More may be done by somebody, or a prohibition or the demand for MFA is gone. 45 CFR 164.308(a)(4), 164.312(a)(1), (d). */
export const access: Classifier = (change, context) => {
  if (change.mode !== "managed" || change.action === "no-op") return [];
  const risks = policyChanges(change).flatMap((policy) => compare(change, policy, context));
  return [...risks, ...boundary(change)];
};

function compare(change: ResourceChange, policy: PolicyChange, context: ReviewContext): readonly Risk[] {
  const before = parsePolicy(policy.before);
  if (policy.unknown) return before === undefined ? [] : [cannotCompare(policy)];
  const after = parsePolicy(policy.after);
  if (after === undefined && isText(policy.after) && before !== undefined) return [cannotCompare(policy)];
  const lost = guardsSomethingGone(change, context) ? [] : undenied(before ?? [], after ?? []);
  const opened = widened(before ?? [], after ?? []);
  return [
    ...lost.map((statement) => lostDeny(statement, policy)),
    ...opened.flatMap((statement) => openedAllow(statement, policy, before, change, context)),
  ];
}

function openedAllow(
  statement: Statement,
  policy: PolicyChange,
  before: readonly Statement[] | undefined,
  change: ResourceChange,
  context: ReviewContext,
): readonly Risk[] {
  const to = describeStatement(statement);
  const from = before === undefined ? "no policy" : present(before);
  const hadMfa = (before ?? []).filter((old) => old.effect === "Allow" && asksForMfa(old) && overlaps(old, statement));
  if (hadMfa.length > 0 && !asksForMfa(statement)) {
    return [{ riskClass: "protection", action: "mfa", what: `No longer asks for MFA (${policy.attribute})`, from, to }];
  }
  if (before === undefined && !isSweepingGrant(statement, change) && !grantsToExisting(change, context)) return [];
  const what = isSweeping(statement) ? "Allows everything of its kind" : "Allows what was not allowed";
  return [{ riskClass: "iam", action: "iam", what: `${what} (${policy.attribute})`, from, to }];
}

/** A new managed policy gives nobody anything yet, and may be a boundary, which names what is passable at most. */
function isSweepingGrant(statement: Statement, change: ResourceChange): boolean {
  return change.type === "aws_iam_policy" ? allowsEverything(statement) : isSweeping(statement);
}

function lostDeny(statement: Statement, policy: PolicyChange): Risk {
  const action = asksForMfa(statement) ? "mfa" : "deny";
  const what = asksForMfa(statement) ? "No longer denies without MFA" : "No longer denies";
  const from = describeStatement(statement);
  return { riskClass: "protection", action, what: `${what} (${policy.attribute})`, from, to: "not denied" };
}

function overlaps(old: Statement, statement: Statement): boolean {
  const shared = (left: readonly string[], right: readonly string[]): boolean =>
    left.length === 0 || left.includes("*") || right.includes("*") || left.some((item) => right.includes(item));
  return shared(old.actions, statement.actions) && shared(old.principals, statement.principals);
}

function cannotCompare(policy: PolicyChange): Risk {
  const statements = parsePolicy(policy.before) ?? [];
  return {
    riskClass: "iam",
    action: "iam",
    what: `The new policy can't be compared with the present one (${policy.attribute})`,
    from: present(statements),
    to: policy.unknown ? "known only when applied" : "not a readable policy",
  };
}

/** A new inline policy of a role that the same plan makes widens nothing; of a role that exists, it does. */
function grantsToExisting(change: ResourceChange, context: ReviewContext): boolean {
  const holder = ["role", "user", "group"].find(
    (name) => change.after?.[name] !== undefined || isUnknown(change, name),
  );
  if (holder === undefined || isUnknown(change, holder)) return false;
  const name = change.after?.[holder];
  return typeof name === "string" && !context.newPrincipals.has(name);
}

/** A bucket's or queue's policy that goes together with the bucket or queue takes no protection away. */
function guardsSomethingGone(change: ResourceChange, context: ReviewContext): boolean {
  if (!isGone(change)) return false;
  const guarded: readonly (Json | undefined)[] = [
    "bucket",
    "queue_url",
    "arn",
    "backup_vault_name",
    "secret_arn",
    "id",
  ].map((name) => change.before?.[name]);
  return guarded.some(
    (name) => typeof name === "string" && context.destroyed.has(name) && change.type.endsWith("_policy"),
  );
}

function boundary(change: ResourceChange): readonly Risk[] {
  const was = change.before?.["permissions_boundary"];
  if (!isKept(change) || !isText(was) || was === change.after?.["permissions_boundary"]) return [];
  const to = show(change.after?.["permissions_boundary"]);
  return [{ riskClass: "iam", action: "iam", what: "Another permissions boundary, or none", from: show(was), to }];
}

const MOST_SHOWN = 3;

/** The statements as they are now; of many, the first. */
function present(statements: readonly Statement[]): string {
  const more = statements.length - MOST_SHOWN;
  return [
    ...statements.slice(0, MOST_SHOWN).map(describeStatement),
    ...(more > 0 ? [`and ${more} more statements`] : []),
  ].join("; ");
}

function isText(value: Json | undefined): value is string {
  return asList(value).length === 1 && typeof value === "string" && value !== "";
}
