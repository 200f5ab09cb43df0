import { accessControl } from "../../citations";
import { judgeStatements, resourcePolicies } from "../../joins/policies";
import type { Statement } from "../../model/policy";
import type { Rule } from "../../rule";

const origins = ["aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid", "aws:principalorgid", "aws:sourceowner"];

/** EventBridge hands no source to a topic: with a condition its notices are lost (Amazon SNS, access policy cases). */
function handsNoSource(id: string, holder: string): boolean {
  return id.startsWith("events.") && holder.startsWith("aws_sns_topic");
}

function isUnconditioned(statement: Statement, holder: string): boolean {
  const services = statement.principals.some(({ type, id }) => type === "Service" && !handsNoSource(id, holder));
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
        isBad: (statement, { holder }) => isUnconditioned(statement, holder.type),
      },
    ),
};
