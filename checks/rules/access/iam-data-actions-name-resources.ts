import { permissions } from "../../citations";
import { inlinePolicies, judgeStatements, managedPolicies } from "../../joins/policies";
import { coversAction, type Statement } from "../../model/policy";
import type { Rule } from "../../rule";

/** Actions that read, write or delete data and secrets, or take on another identity. */
const dataActions = [
  "s3:GetObject",
  "s3:PutObject",
  "s3:DeleteObject",
  "secretsmanager:GetSecretValue",
  "secretsmanager:PutSecretValue",
  "ssm:GetParameter",
  "ssm:GetParameters",
  "dynamodb:GetItem",
  "dynamodb:PutItem",
  "dynamodb:DeleteItem",
  "dynamodb:Scan",
  "dynamodb:Query",
  "sqs:ReceiveMessage",
  "sqs:SendMessage",
  "sns:Publish",
  "kms:Decrypt",
  "kms:GenerateDataKey",
  "kms:CreateGrant",
  "rds-db:connect",
  "lambda:InvokeFunction",
  "logs:GetLogEvents",
  "backup:DeleteRecoveryPoint",
  "iam:PassRole",
  "sts:AssumeRole",
];

function reachesAllData(statement: Statement): boolean {
  const anything = statement.resources.includes("*") || statement.notResources.length > 0;
  const acts = statement.actions.some((pattern) => dataActions.some((action) => coversAction(pattern, action)));
  const narrowed = statement.conditions.some(({ operator }) =>
    /^(ForA(ny|ll)Values:)?(String|Arn)(Equals|Like)/.test(operator),
  );
  return statement.effect === "Allow" && anything && acts && !narrowed;
}

export const iamDataActionsNameResources: Rule = {
  id: "iam-data-actions-name-resources",
  domain: "access",
  title: "Every permission to read or write data names what it may be used on.",
  why: "Least privilege: one service must not read the secrets and queues of another.",
  severity: "high",
  citations: [...permissions, "164.308(a)(1)(ii)(B)"],
  remedy: "List the ARNs as resources, or narrow the statement by a condition.",
  evaluate: (model) =>
    judgeStatements([...managedPolicies(model), ...inlinePolicies(model)], {
      none: "no IAM policy",
      wanted: "no statement that allows reading or writing data on *",
      isBad: reachesAllData,
    }),
};
