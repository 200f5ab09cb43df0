import { permissions } from "../../citations";
import { judgeStatements, inlinePolicies, managedPolicies } from "../../joins/policies";
import type { Rule } from "../../rule";

export const iamNoAdminAccess: Rule = {
  id: "iam-no-admin-access",
  domain: "access",
  title: "No policy allows everything on everything.",
  why: "Whoever gets hold of such a role owns the practice.",
  severity: "critical",
  citations: [...permissions, "164.308(a)(1)(ii)(B)"],
  awsConfig: "IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS",
  cdkNag: "HIPAA.Security-IAMPolicyNoStatementsWithAdminAccess",
  remedy: "Name the actions and the resources.",
  evaluate: (model) =>
    judgeStatements([...managedPolicies(model), ...inlinePolicies(model)], {
      none: "no IAM policy",
      wanted: "no statement that allows * on *",
      isBad: (statement) =>
        statement.effect === "Allow" && statement.actions.includes("*") && statement.resources.includes("*"),
    }),
};
