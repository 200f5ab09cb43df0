import { accessControl } from "../../citations";
import { judgeStatements, resourcePolicies } from "../../joins/policies";
import { isPublic } from "../../joins/public-statements";
import type { Rule } from "../../rule";

export const kmsKeyPolicyNotPublic: Rule = {
  id: "kms-key-policy-not-public",
  domain: "encryption",
  title: "No key policy allows everybody.",
  why: "Whoever may use the key reads the ePHI behind it.",
  severity: "critical",
  citations: [...accessControl, "164.312(a)(2)(iv)"],
  remedy: "Name principals, or narrow the statement by kms:CallerAccount and kms:ViaService.",
  evaluate: (model) =>
    judgeStatements(
      resourcePolicies(model).filter(({ holder }) => holder.type.startsWith("aws_kms_")),
      {
        none: "no key has a policy of its own",
        wanted: "no statement that allows everybody without a narrowing condition",
        isBad: isPublic,
      },
    ),
};
