import { permissions } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { asList } from "../../model/value";
import type { Rule } from "../../rule";

export const iamUserGroupMembership: Rule = {
  id: "iam-user-group-membership",
  domain: "access",
  title: "Every IAM user belongs to a group.",
  why: "Without a group nobody knows why the user has what it has.",
  severity: "low",
  citations: [...permissions],
  awsConfig: "IAM_USER_GROUP_MEMBERSHIP_CHECK",
  cdkNag: "HIPAA.Security-IAMUserGroupMembership",
  remedy: "Add an aws_iam_user_group_membership, or remove the user.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_iam_user"] }, (user) => {
      const own = model.joined(user, "aws_iam_user_group_membership", "user");
      const listed = model
        .resources("aws_iam_group_membership")
        .filter((group) =>
          asList(group.get("users")).some((name) => model.targets(name).includes(user) || name === user.get("name")),
        );
      const groups = [...own, ...listed].map((one) => one.address);
      return {
        status: groups.length > 0 ? "pass" : "fail",
        found: groups.join(", ") || "no group",
        wanted: "a group",
        evidence: { groups },
      };
    }),
};
