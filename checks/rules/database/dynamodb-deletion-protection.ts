import { availability } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const dynamodbDeletionProtection = attributeRule({
  id: "dynamodb-deletion-protection",
  domain: "database",
  title: "Every DynamoDB table is protected against deletion.",
  why: "One wrong command must not remove what it holds.",
  severity: "medium",
  citations: [...availability],
  awsConfig: "DYNAMODB_TABLE_DELETION_PROTECTION_ENABLED",
  remedy: "Set deletion_protection_enabled = true.",
  types: ["aws_dynamodb_table"],
  attribute: "deletion_protection_enabled",
  wanted: "true",
  accepts: (value) => value === true,
});
