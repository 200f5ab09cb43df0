import { backup } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { judgeSelected } from "../../joins/backup-selections";
import type { Rule } from "../../rule";

export const rdsInBackupPlan: Rule = {
  id: "rds-in-backup-plan",
  domain: "backup",
  title: "Every database is selected by a backup plan.",
  why: "What no plan selects has no backup, and nobody notices.",
  severity: "high",
  citations: [...backup, "164.310(d)(2)(iv)"],
  awsConfig: "RDS_IN_BACKUP_PLAN",
  cdkNag: "HIPAA.Security-RDSInBackupPlan",
  remedy: "Name it in resources of an aws_backup_selection, or give it the tag that a selection asks for.",
  evaluate: (model) =>
    eachResource(
      model,
      { types: ["aws_db_instance"], when: (database) => database.get("replicate_source_db") === undefined },
      (resource) => judgeSelected(model, resource, "rds"),
    ),
};
