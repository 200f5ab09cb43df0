import { backup } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { judgeSelected } from "../../joins/backup-selections";
import type { Rule } from "../../rule";

export const dynamodbInBackupPlan: Rule = {
  id: "dynamodb-in-backup-plan",
  domain: "backup",
  title: "Every DynamoDB table is selected by a backup plan.",
  why: "What no plan selects has no backup, and nobody notices.",
  severity: "high",
  citations: [...backup, "164.310(d)(2)(iv)"],
  awsConfig: "DYNAMODB_IN_BACKUP_PLAN",
  cdkNag: "HIPAA.Security-DynamoDBInBackupPlan",
  remedy: "Name it in resources of an aws_backup_selection, or give it the tag that a selection asks for.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_dynamodb_table"] }, (resource) => judgeSelected(model, resource, "dynamodb")),
};
