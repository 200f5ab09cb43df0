import { availability } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const cognitoDeletionProtection = attributeRule({
  id: "cognito-deletion-protection",
  domain: "access",
  title: "Users of the sign-in service cannot be deleted all at once.",
  why: "Without them nobody reaches the records.",
  severity: "medium",
  citations: [...availability],
  remedy: 'Set deletion_protection = "ACTIVE".',
  types: ["aws_cognito_user_pool"],
  attribute: "deletion_protection",
  wanted: "ACTIVE",
  accepts: (value) => value === "ACTIVE",
});
