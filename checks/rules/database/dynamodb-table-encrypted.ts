import { encryption } from "../../citations";
import { keyRule } from "../../factories/key-rule";

export const dynamodbTableEncrypted = keyRule({
  id: "dynamodb-table-encrypted",
  domain: "database",
  title: "Every DynamoDB table is encrypted under a customer-managed key.",
  why: "The default key belongs to AWS: its use can be neither limited nor seen.",
  severity: "medium",
  citations: [...encryption, "164.314(b)(2)(i)"],
  awsConfig: "DYNAMODB_TABLE_ENCRYPTED_KMS",
  remedy: "Set server_side_encryption { enabled = true, kms_key_arn = ... }.",
  types: ["aws_dynamodb_table"],
  attribute: "server_side_encryption.kms_key_arn",
});
