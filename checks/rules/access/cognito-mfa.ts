import { attributeRule } from "../../factories/attribute-rule";

export const cognitoMfa = attributeRule({
  id: "cognito-mfa",
  domain: "access",
  title: "Everybody who signs in can have, or must have, a second factor.",
  why: "A password alone is phished every day.",
  severity: "high",
  citations: ["164.312(d)"],
  remedy: "Set mfa_configuration to ON, or OPTIONAL with a policy that asks for it.",
  types: ["aws_cognito_user_pool"],
  attribute: "mfa_configuration",
  wanted: "ON or OPTIONAL",
  accepts: (value) => value === "ON" || value === "OPTIONAL",
});
