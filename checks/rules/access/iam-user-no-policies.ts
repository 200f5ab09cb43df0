import { permissions } from "../../citations";
import { absenceRule } from "../../factories/absence-rule";

export const iamUserNoPolicies = absenceRule({
  id: "iam-user-no-policies",
  domain: "access",
  title: "No policy is attached to a user.",
  why: "Permissions by group or role can be reviewed; by user they scatter.",
  severity: "low",
  citations: [...permissions],
  awsConfig: "IAM_USER_NO_POLICIES_CHECK",
  cdkNag: "HIPAA.Security-IAMUserNoPolicies",
  remedy: "Attach the policy to a role.",
  types: ["aws_iam_user_policy", "aws_iam_user_policy_attachment"],
});
