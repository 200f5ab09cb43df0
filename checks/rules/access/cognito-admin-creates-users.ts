import { attributeRule } from "../../factories/attribute-rule";

export const cognitoAdminCreatesUsers = attributeRule({
  id: "cognito-admin-creates-users",
  domain: "access",
  title: "Only the practice makes users.",
  why: "Otherwise anybody signs up for themselves.",
  severity: "high",
  citations: ["164.308(a)(3)(ii)(A)", "164.308(a)(4)(ii)(B)", "164.312(a)(2)(i)"],
  remedy: "Set admin_create_user_config { allow_admin_create_user_only = true }.",
  types: ["aws_cognito_user_pool"],
  attribute: "admin_create_user_config.allow_admin_create_user_only",
  wanted: "true",
  accepts: (value) => value === true,
});
