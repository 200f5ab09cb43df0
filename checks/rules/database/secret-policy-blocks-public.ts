import { accessControl } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const secretPolicyBlocksPublic = attributeRule({
  id: "secret-policy-blocks-public",
  domain: "database",
  title: "Every secret policy is refused by AWS when it would be public.",
  why: "A slip in the policy then changes nothing.",
  severity: "high",
  citations: [...accessControl],
  remedy: "Set block_public_policy = true.",
  types: ["aws_secretsmanager_secret_policy"],
  attribute: "block_public_policy",
  wanted: "true",
  accepts: (value) => value === true,
});
