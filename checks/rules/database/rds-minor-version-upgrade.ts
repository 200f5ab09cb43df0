import { attributeRule } from "../../factories/attribute-rule";

export const rdsMinorVersionUpgrade = attributeRule({
  id: "rds-minor-version-upgrade",
  domain: "database",
  title: "Every database takes minor versions by itself.",
  why: "Minor versions close known holes.",
  severity: "medium",
  citations: ["164.308(a)(5)(ii)(A)"],
  awsConfig: "RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED",
  cdkNag: "HIPAA.Security-RDSAutomaticMinorVersionUpgradeEnabled",
  remedy: "Set auto_minor_version_upgrade = true.",
  types: ["aws_db_instance", "aws_rds_cluster_instance"],
  attribute: "auto_minor_version_upgrade",
  wanted: "true",
  accepts: (value) => value === true,
});
