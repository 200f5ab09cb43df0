import { backup } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const elasticacheAutomaticBackup = attributeRule({
  id: "elasticache-automatic-backup",
  domain: "cache",
  title: "Every cache keeps snapshots for 15 days or more.",
  why: "A lost cluster comes back with its sessions, and an incident can be looked into.",
  severity: "medium",
  citations: [...backup, "164.308(a)(1)(ii)(B)", "164.310(d)(2)(iv)", "164.312(a)(2)(ii)"],
  awsConfig: "ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK",
  cdkNag: "HIPAA.Security-ElastiCacheRedisClusterAutomaticBackup",
  remedy: "Set snapshot_retention_limit to a number from 15 to 35.",
  types: ["aws_elasticache_replication_group"],
  attribute: "snapshot_retention_limit",
  wanted: "15 to 35 days",
  accepts: (value) => typeof value === "number" && value >= 15 && value <= 35,
});
