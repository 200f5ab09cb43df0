import { accessControl } from "../../citations";
import { judgeStatements, resourcePolicies } from "../../joins/policies";
import { isPublic } from "../../joins/public-statements";
import type { Rule } from "../../rule";

export const s3PolicyNotPublic: Rule = {
  id: "s3-policy-not-public",
  domain: "storage",
  title: "No bucket policy allows everybody.",
  why: "A statement for everybody publishes the bucket, as soon as a block is lifted.",
  severity: "critical",
  citations: [...accessControl, "164.312(e)(1)"],
  remedy:
    "Name principals, or add a condition on aws:PrincipalOrgID, aws:SourceAccount, aws:SourceArn or aws:SourceVpce.",
  evaluate: (model) =>
    judgeStatements(
      resourcePolicies(model).filter(({ holder }) => holder.type.startsWith("aws_s3_")),
      {
        none: "no bucket policy",
        wanted: "no statement that allows everybody without a narrowing condition",
        isBad: isPublic,
      },
    ),
};
