import { accessControl } from "../../citations";
import { judgeStatements, resourcePolicies } from "../../joins/policies";
import { isPublic } from "../../joins/public-statements";
import type { Rule } from "../../rule";

export const resourcePoliciesNotPublic: Rule = {
  id: "resource-policies-not-public",
  domain: "access",
  title: "No queue, topic, secret, vault or repository admits everybody.",
  why: "Messages and secrets hold ePHI or lead to it.",
  severity: "critical",
  citations: [...accessControl, "164.312(e)(1)"],
  remedy: "Name principals, or narrow by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.",
  evaluate: (model) =>
    judgeStatements(
      resourcePolicies(model).filter(({ holder }) => !/^aws_(s3|kms)_/.test(holder.type)),
      {
        none: "no such policy",
        wanted: "no statement that allows everybody without a narrowing condition",
        isBad: isPublic,
      },
    ),
};
