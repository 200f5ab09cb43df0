import { backup } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { judgeSelected } from "../../joins/backup-selections";
import type { Rule } from "../../rule";

export const auroraInBackupPlan: Rule = {
  id: "aurora-in-backup-plan",
  domain: "backup",
  title: "Every database cluster is selected by a backup plan.",
  why: "What no plan selects has no backup, and nobody notices.",
  severity: "high",
  citations: [...backup, "164.310(d)(2)(iv)"],
  awsConfig: "AURORA_RESOURCES_PROTECTED_BY_BACKUP_PLAN",
  remedy: "Name it in resources of an aws_backup_selection, or give it the tag that a selection asks for.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_rds_cluster"] }, (resource) => judgeSelected(model, resource, "rds")),
};
