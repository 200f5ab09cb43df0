import { permissions } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { asList } from "../../model/value";
import type { Rule } from "../../rule";

export const iamGroupHasUsers: Rule = {
  id: "iam-group-has-users",
  domain: "access",
  title: "Every IAM group has a user.",
  why: "An empty group is a permission that waits for anybody.",
  severity: "low",
  citations: [...permissions],
  awsConfig: "IAM_GROUP_HAS_USERS_CHECK",
  cdkNag: "HIPAA.Security-IAMGroupHasUsers",
  remedy: "Remove the group, or add users.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_iam_group"] }, (group) => {
      const members = model
        .joined(group, "aws_iam_group_membership", "group")
        .flatMap((one) => asList(one.get("users")));
      const own = model
        .resources("aws_iam_user_group_membership")
        .filter((one) =>
          asList(one.get("groups")).some((name) => model.targets(name).includes(group) || name === group.get("name")),
        );
      const count = members.length + own.length;
      return {
        status: count > 0 ? "pass" : "fail",
        found: `${count} users`,
        wanted: "a user",
        evidence: { users: count },
      };
    }),
};
