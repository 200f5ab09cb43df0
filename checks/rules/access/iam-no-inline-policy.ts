import { permissions } from "../../citations";
import { inlinePolicies } from "../../joins/policies";
import { resultFor, type Rule } from "../../rule";

export const iamNoInlinePolicy: Rule = {
  id: "iam-no-inline-policy",
  domain: "access",
  title: "Permissions stand in policies of their own, none inside a role, user or group.",
  why: "A policy of its own can be listed, reviewed and compared.",
  severity: "low",
  citations: [...permissions],
  awsConfig: "IAM_NO_INLINE_POLICY_CHECK",
  cdkNag: "HIPAA.Security-IAMNoInlinePolicy",
  remedy: "Replace aws_iam_role_policy by aws_iam_policy and aws_iam_role_policy_attachment.",
  evaluate: (model) => {
    const wanted = "no inline policy";
    const found = inlinePolicies(model);
    if (found.length > 0) {
      return found.map(({ holder, attribute }) =>
        resultFor(holder, { status: "fail", found: `an inline policy (${attribute})`, wanted }),
      );
    }
    const none = `none among ${model.resources("aws_iam_role", "aws_iam_user", "aws_iam_group").length} identities`;
    return [{ status: "pass", address: "", stack: "", found: none, wanted, evidence: {} }];
  },
};
