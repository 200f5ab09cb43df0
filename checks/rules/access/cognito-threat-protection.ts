import { attributeRule } from "../../factories/attribute-rule";

export const cognitoThreatProtection = attributeRule({
  id: "cognito-threat-protection",
  domain: "access",
  title: "The sign-in service refuses leaked passwords and odd sign-ins.",
  why: "Stolen passwords are tried everywhere.",
  severity: "medium",
  citations: ["164.308(a)(5)(ii)(C)", "164.312(d)"],
  cdkNag: "AwsSolutions-COG3",
  remedy: 'Set user_pool_add_ons { advanced_security_mode = "ENFORCED" }.',
  types: ["aws_cognito_user_pool"],
  attribute: "user_pool_add_ons.advanced_security_mode",
  wanted: "ENFORCED",
  accepts: (value) => value === "ENFORCED",
});
