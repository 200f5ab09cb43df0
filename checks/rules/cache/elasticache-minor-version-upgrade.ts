import { attributeRule } from "../../factories/attribute-rule";

export const elasticacheMinorVersionUpgrade = attributeRule({
  id: "elasticache-minor-version-upgrade",
  domain: "cache",
  title: "Every cache takes minor versions by itself.",
  why: "Minor versions close known holes.",
  severity: "low",
  citations: ["164.308(a)(5)(ii)(A)"],
  awsConfig: "ELASTICACHE_AUTO_MINOR_VERSION_UPGRADE_CHECK",
  remedy: "Set auto_minor_version_upgrade = true.",
  types: ["aws_elasticache_replication_group"],
  attribute: "auto_minor_version_upgrade",
  wanted: "true",
  accepts: (value) => value === true || value === "true",
  acceptsAbsent: true,
});
