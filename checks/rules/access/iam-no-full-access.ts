import { permissions } from "../../citations";
import { judgeStatements, inlinePolicies, managedPolicies } from "../../joins/policies";
import type { Rule } from "../../rule";

export const iamNoFullAccess: Rule = {
  id: "iam-no-full-access",
  domain: "access",
  title: "No policy allows every action of a service.",
  why: "Least privilege: a service role needs a few actions, never all of them.",
  severity: "high",
  citations: [...permissions, "164.308(a)(1)(ii)(B)"],
  awsConfig: "IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS",
  cdkNag: "HIPAA.Security-IAMPolicyNoStatementsWithFullAccess",
  remedy: "Name the actions instead of service:*.",
  evaluate: (model) =>
    judgeStatements([...managedPolicies(model), ...inlinePolicies(model)], {
      none: "no IAM policy",
      wanted: "no statement that allows * or service:*",
      isBad: (statement) =>
        statement.effect === "Allow" &&
        (statement.notActions.length > 0 || statement.actions.some((action) => /^(\*|[a-z0-9-]+:\*)$/i.test(action))),
    }),
};
