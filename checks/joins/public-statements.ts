import { isEverybody, type Statement } from "../model/policy";

/** Condition keys that narrow a statement for everybody down to known callers. */
const narrowing = [
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:principalaccount",
  "aws:principalarn",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceowner",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:resourceaccount",
  "kms:calleraccount",
  "kms:viaservice",
];

/** True when a statement allows everybody, without a condition that narrows it to known callers. */
export function isPublic(statement: Statement): boolean {
  const everybody = isEverybody(statement) || statement.notPrincipals.length > 0;
  return statement.effect === "Allow" && everybody && !statement.conditions.some(isNarrow);
}

function isNarrow(condition: Statement["conditions"][number]): boolean {
  const positive = /^(ForA(ny|ll)Values:)?(String|Arn)(Equals|Like)/.test(condition.operator);
  const anything = condition.values.some((value) => /^\*+$/.test(value));
  return positive && !anything && narrowing.includes(condition.key.toLowerCase());
}
