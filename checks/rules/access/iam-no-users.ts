import { absenceRule } from "../../factories/absence-rule";

export const iamNoUsers = absenceRule({
  id: "iam-no-users",
  domain: "access",
  title: "There are no IAM users.",
  why: "People come by roles of the identity provider: one identity each, with MFA, gone when they leave.",
  severity: "high",
  citations: ["164.312(a)(2)(i)", "164.312(d)", "164.308(a)(3)(ii)(C)"],
  remedy: "Replace the user by a role that is assumed through the identity provider.",
  types: ["aws_iam_user"],
});
