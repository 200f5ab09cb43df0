import { accessControl } from "../../citations";
import { judgeStatements, resourcePolicies } from "../../joins/policies";
import type { Statement } from "../../model/policy";
import type { Rule } from "../../rule";

const origins = ["aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid", "aws:principalorgid", "aws:sourceowner"];

function isUnconditioned(statement: Statement): boolean {
  const services = statement.principals.some((principal) => principal.type === "Service");
  const tied = statement.conditions.some(({ key }) => origins.includes(key.toLowerCase()));
  return statement.effect === "Allow" && services && !tied;
}

export const resourcePolicyServiceConditions: Rule = {
  id: "resource-policy-service-conditions",
  domain: "access",
  title: "Every service that may use a bucket, queue, topic or secret does so for this account only.",
  why: "A service acts for all of its customers: without a condition another account could write here.",
  severity: "medium",
  citations: [...accessControl, "164.312(c)(1)"],
  remedy: "Add a condition on aws:SourceArn or aws:SourceAccount to the statement.",
  evaluate: (model) =>
    judgeStatements(
      resourcePolicies(model).filter(({ holder }) => !holder.type.startsWith("aws_kms_")),
      {
        none: "no such policy",
        wanted: "a condition on aws:SourceArn or aws:SourceAccount in each statement for a service",
        isBad: isUnconditioned,
      },
    ),
};
