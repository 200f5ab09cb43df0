import { permissions } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { asList, show, text } from "../../model/value";
import type { Rule } from "../../rule";

const attachments = [
  "aws_iam_role_policy_attachment",
  "aws_iam_user_policy_attachment",
  "aws_iam_group_policy_attachment",
  "aws_iam_policy_attachment",
  "aws_iam_role",
] as const;

export const iamNoAdministratorPolicy: Rule = {
  id: "iam-no-administrator-policy",
  domain: "access",
  title: "No identity has the AdministratorAccess policy of AWS.",
  why: "It stands above every other rule of access.",
  severity: "critical",
  citations: [...permissions, "164.308(a)(1)(ii)(B)"],
  awsConfig: "IAM_POLICY_BLACKLISTED_CHECK",
  remedy: "Attach a policy that names what is needed; break-glass access is exempted with its reason.",
  evaluate: (model) =>
    eachResource(model, { types: [...attachments] }, (attachment) => {
      const arns = [attachment.get("policy_arn"), ...asList(attachment.get("managed_policy_arns"))].filter(
        (arn) => arn !== undefined,
      );
      const powerful = arns.filter((arn) =>
        /:policy\/(AdministratorAccess|PowerUserAccess|IAMFullAccess)$/.test(text(model.follow(arn)) ?? ""),
      );
      return {
        status: powerful.length > 0 ? "fail" : "pass",
        found: arns.map(show).join(", ") || "no managed policy",
        wanted: "none of AdministratorAccess, PowerUserAccess and IAMFullAccess",
        evidence: { policy_arn: arns },
      };
    }),
};
