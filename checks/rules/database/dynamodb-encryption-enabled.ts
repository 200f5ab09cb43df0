import { encryption } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const dynamodbEncryptionEnabled = attributeRule({
  id: "dynamodb-encryption-enabled",
  domain: "database",
  title: "Every DynamoDB table has its encryption switched on in writing.",
  why: "A key that is named but not used protects nothing.",
  severity: "medium",
  citations: [...encryption],
  remedy: "Set server_side_encryption { enabled = true }.",
  types: ["aws_dynamodb_table"],
  attribute: "server_side_encryption.enabled",
  wanted: "true",
  accepts: (value) => value === true,
});
