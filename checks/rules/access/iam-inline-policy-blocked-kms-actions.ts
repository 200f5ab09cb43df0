import { judgeStatements, inlinePolicies } from "../../joins/policies";
import type { Rule } from "../../rule";
import { coversAction, type Statement } from "../../model/policy";
import { text } from "../../model/value";

const blocked = ["kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo"];

function allowsOnAllKeys(statement: Statement): boolean {
  const everyKey = [...statement.resources, ...statement.notResources].some((resource) =>
    /^\*$|:kms:[^:]*:[^:]*:(key\/)?\*$/.test(text(resource) ?? ""),
  );
  const acts = statement.actions.some(
    (action) => action === "kms:*" || blocked.some((one) => coversAction(action, one)),
  );
  return statement.effect === "Allow" && everyKey && (acts || statement.notActions.length > 0);
}

export const iamInlinePolicyBlockedKmsActions: Rule = {
  id: "iam-inline-policy-blocked-kms-actions",
  domain: "access",
  title: "No inline policy allows decryption with every key.",
  why: "One role that can decrypt everything undoes the split into keys.",
  severity: "high",
  citations: ["164.312(a)(2)(iv)", "164.308(a)(3)(i)"],
  awsConfig: "IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS",
  remedy: "Name the ARNs of the keys as resources.",
  evaluate: (model) =>
    judgeStatements(inlinePolicies(model), {
      none: "no such policy",
      wanted: "no statement that allows kms:Decrypt, kms:ReEncrypt* or kms:* on all keys",
      isBad: allowsOnAllKeys,
    }),
};
