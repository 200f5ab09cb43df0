import { backup } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const dynamodbPitr = attributeRule({
  id: "dynamodb-pitr",
  domain: "database",
  title: "Every DynamoDB table can be restored to any second of the last weeks.",
  why: "A table without it has no way back after a wrong write.",
  severity: "high",
  citations: [...backup, "164.308(a)(1)(ii)(B)", "164.310(d)(2)(iv)", "164.312(a)(2)(ii)"],
  awsConfig: "DYNAMODB_PITR_ENABLED",
  cdkNag: "HIPAA.Security-DynamoDBPITREnabled",
  remedy: "Set point_in_time_recovery { enabled = true }.",
  types: ["aws_dynamodb_table"],
  attribute: "point_in_time_recovery.enabled",
  wanted: "true",
  accepts: (value) => value === true,
});
