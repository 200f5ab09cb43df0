import { accessControl } from "../../citations";
import { judgeStatements, resourcePolicies } from "../../joins/policies";
import { coversAction, type Statement } from "../../model/policy";
import type { Rule } from "../../rule";

/** Condition keys that tie a service to this account's own use of it. */
const origins = [
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:principalorgid",
  "kms:calleraccount",
  "kms:viaservice",
  "kms:grantisforawsresource",
];

function isUnconditioned(statement: Statement): boolean {
  // EventBridge hands no source to KMS: with a condition its notices are lost.
  const services = statement.principals.filter(({ type, id }) => type === "Service" && !id.startsWith("events."));
  const tied = statement.conditions.some(
    ({ key }) => origins.includes(key.toLowerCase()) || key.toLowerCase().startsWith("kms:encryptioncontext:"),
  );
  const reads = statement.actions.some((action) =>
    ["kms:Decrypt", "kms:GenerateDataKey"].some((one) => coversAction(action, one)),
  );
  return statement.effect === "Allow" && services.length > 0 && reads && !tied;
}

export const kmsKeyPolicyServiceConditions: Rule = {
  id: "kms-key-policy-service-conditions",
  domain: "encryption",
  title: "Every service that may use a key does so for this account only.",
  why: "A service acts for all of its customers: without a condition another account could make it use the key.",
  severity: "medium",
  citations: [...accessControl, "164.312(a)(2)(iv)"],
  remedy: "Add a condition on aws:SourceAccount, aws:SourceArn or the encryption context to the statement.",
  evaluate: (model) =>
    judgeStatements(
      resourcePolicies(model).filter(({ holder }) => holder.type.startsWith("aws_kms_")),
      {
        none: "no key has a policy of its own",
        wanted: "a condition on the account, the source or the encryption context in each statement for a service",
        isBad: isUnconditioned,
      },
    ),
};
