import { backup } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const rdsKeepsAutomatedBackups = attributeRule({
  id: "rds-keeps-automated-backups",
  domain: "database",
  title: "Automated backups of every database outlive it.",
  why: "Deleting the instance must not delete the way back.",
  severity: "low",
  citations: [...backup, "164.310(d)(2)(iv)"],
  remedy: "Set delete_automated_backups = false.",
  types: ["aws_db_instance"],
  attribute: "delete_automated_backups",
  wanted: "false",
  accepts: (value) => value === false,
});
