import { backup } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const rdsFinalSnapshot = attributeRule({
  id: "rds-final-snapshot",
  domain: "database",
  title: "Every database leaves a last snapshot when it is deleted.",
  why: "A deletion by mistake stays repairable.",
  severity: "medium",
  citations: [...backup, "164.310(d)(2)(iv)"],
  remedy: "Set skip_final_snapshot = false and final_snapshot_identifier.",
  types: ["aws_db_instance", "aws_rds_cluster"],
  attribute: "skip_final_snapshot",
  wanted: "false",
  accepts: (value) => value === false,
  when: (database) => database.get("replicate_source_db") === undefined,
  acceptsAbsent: true,
});
