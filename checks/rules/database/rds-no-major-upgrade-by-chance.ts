import { attributeRule } from "../../factories/attribute-rule";

export const rdsNoMajorUpgradeByChance = attributeRule({
  id: "rds-no-major-upgrade-by-chance",
  domain: "database",
  title: "No database changes its major version by the way.",
  why: "A major upgrade is tried on a copy first.",
  severity: "low",
  citations: ["164.312(c)(1)", "164.308(a)(7)(ii)(C)"],
  remedy: "Leave allow_major_version_upgrade at false.",
  types: ["aws_db_instance", "aws_rds_cluster"],
  attribute: "allow_major_version_upgrade",
  wanted: "false",
  accepts: (value) => value === false,
  acceptsAbsent: true,
});
