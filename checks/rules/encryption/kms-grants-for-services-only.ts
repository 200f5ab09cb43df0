import { accessControl } from "../../citations";
import { inlinePolicies, judgeStatements, managedPolicies, resourcePolicies } from "../../joins/policies";
import { coversAction, type Statement } from "../../model/policy";
import type { Rule } from "../../rule";

function grantsAnybody(statement: Statement): boolean {
  const grants = statement.actions.some(
    (action) => action !== "kms:*" && action !== "*" && coversAction(action, "kms:CreateGrant"),
  );
  const narrowed = statement.conditions.some(
    ({ key, values }) => key.toLowerCase() === "kms:grantisforawsresource" && values.join() === "true",
  );
  return statement.effect === "Allow" && grants && !narrowed;
}

export const kmsGrantsForServicesOnly: Rule = {
  id: "kms-grants-for-services-only",
  domain: "encryption",
  title: "Every permission to hand on a key hands it to services of AWS only.",
  why: "A grant outlives the permission that made it: to a person it would be a hidden key.",
  severity: "medium",
  citations: [...accessControl, "164.312(a)(2)(iv)"],
  remedy: "Add the condition Bool kms:GrantIsForAWSResource = true to the statement that allows kms:CreateGrant.",
  evaluate: (model) =>
    judgeStatements(
      [
        ...managedPolicies(model),
        ...inlinePolicies(model),
        ...resourcePolicies(model).filter(({ holder }) => holder.type.startsWith("aws_kms_")),
      ],
      {
        none: "no policy",
        wanted: "kms:GrantIsForAWSResource = true in each statement that allows kms:CreateGrant",
        isBad: grantsAnybody,
      },
    ),
};
