import { attributeRule } from "../../factories/attribute-rule";

export const cognitoTokensRevocable = attributeRule({
  id: "cognito-tokens-revocable",
  domain: "access",
  title: "A session can be ended from outside.",
  why: "When somebody leaves, or a device is lost.",
  severity: "medium",
  citations: ["164.308(a)(3)(ii)(C)", "164.312(a)(2)(iii)"],
  remedy: "Set enable_token_revocation = true.",
  types: ["aws_cognito_user_pool_client"],
  attribute: "enable_token_revocation",
  wanted: "true",
  accepts: (value) => value === true,
});
