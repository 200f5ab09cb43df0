import { permissions } from "../../citations";
import { judgeStatements, trustPolicies } from "../../joins/policies";
import type { Rule } from "../../rule";
import { isPublic } from "../../joins/public-statements";

export const iamTrustNotPublic: Rule = {
  id: "iam-trust-not-public",
  domain: "access",
  title: "No role can be assumed by everybody.",
  why: "A role for everybody is an open account.",
  severity: "critical",
  citations: [...permissions, "164.312(d)"],
  remedy: "Name the principals in the trust policy.",
  evaluate: (model) =>
    judgeStatements(trustPolicies(model), {
      none: "no role",
      wanted: "no statement that admits everybody without a narrowing condition",
      isBad: isPublic,
    }),
};
