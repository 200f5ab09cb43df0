import { judgeStatements, trustPolicies } from "../../joins/policies";
import type { Rule } from "../../rule";
import type { Statement } from "../../model/policy";

/** People come as principals of an account; services and identity providers have types of their own. */
function admitsPeopleWithoutMfa(statement: Statement): boolean {
  const people = statement.principals.some((principal) => principal.type === "AWS" || principal.type === "*");
  const mfa = statement.conditions.some(
    ({ operator, key, values }) =>
      operator === "Bool" && key.toLowerCase() === "aws:multifactorauthpresent" && values.join() === "true",
  );
  return statement.effect === "Allow" && people && !mfa;
}

export const iamHumanRolesRequireMfa: Rule = {
  id: "iam-human-roles-require-mfa",
  domain: "access",
  title: "Every role that people assume asks for a second factor.",
  why: "A password alone is phished every day.",
  severity: "high",
  citations: ["164.312(d)", "164.308(a)(3)(ii)(A)", "164.308(a)(5)(ii)(D)"],
  remedy: "Add the condition Bool aws:MultiFactorAuthPresent = true to the trust policy.",
  evaluate: (model) =>
    judgeStatements(trustPolicies(model), {
      none: "no role",
      wanted: "aws:MultiFactorAuthPresent = true in each statement for people",
      isBad: admitsPeopleWithoutMfa,
    }),
};
