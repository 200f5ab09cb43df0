import { attributeRule } from "../../factories/attribute-rule";

export const rdsCopyTagsToSnapshot = attributeRule({
  id: "rds-copy-tags-to-snapshot",
  domain: "database",
  title: "Snapshots of every database carry its tags.",
  why: "Backups are selected, found and paid for by tag.",
  severity: "low",
  citations: ["164.308(a)(7)(ii)(A)", "164.310(d)(2)(iv)"],
  remedy: "Set copy_tags_to_snapshot = true.",
  types: ["aws_db_instance", "aws_rds_cluster"],
  attribute: "copy_tags_to_snapshot",
  wanted: "true",
  accepts: (value) => value === true,
});
