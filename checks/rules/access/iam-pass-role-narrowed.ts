import { permissions } from "../../citations";
import { inlinePolicies, judgeStatements, managedPolicies } from "../../joins/policies";
import { coversAction, type Statement } from "../../model/policy";
import type { Rule } from "../../rule";

function passesAnywhere(statement: Statement): boolean {
  const passes = statement.actions.some((action) => coversAction(action, "iam:PassRole"));
  const narrowed = statement.conditions.some(({ key }) => key.toLowerCase() === "iam:passedtoservice");
  return statement.effect === "Allow" && passes && !narrowed;
}

export const iamPassRoleNarrowed: Rule = {
  id: "iam-pass-role-narrowed",
  domain: "access",
  title: "Every permission to hand a role to a service names the service.",
  why: "Otherwise a role with more rights is handed to a machine of one's own.",
  severity: "high",
  citations: [...permissions],
  remedy: "Add the condition StringEquals iam:PassedToService.",
  evaluate: (model) =>
    judgeStatements([...managedPolicies(model), ...inlinePolicies(model)], {
      none: "no IAM policy",
      wanted: "a condition on iam:PassedToService in each statement that allows iam:PassRole",
      isBad: passesAnywhere,
    }),
};
