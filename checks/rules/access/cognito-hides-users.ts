import { attributeRule } from "../../factories/attribute-rule";

export const cognitoHidesUsers = attributeRule({
  id: "cognito-hides-users",
  domain: "access",
  title: "A failed sign-in does not tell whether the user exists.",
  why: "Otherwise somebody collects the names of the staff.",
  severity: "low",
  citations: ["164.312(d)"],
  remedy: 'Set prevent_user_existence_errors = "ENABLED".',
  types: ["aws_cognito_user_pool_client"],
  attribute: "prevent_user_existence_errors",
  wanted: "ENABLED",
  accepts: (value) => value === "ENABLED",
});
