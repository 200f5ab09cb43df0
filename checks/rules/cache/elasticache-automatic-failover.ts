import { availability } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const elasticacheAutomaticFailover = attributeRule({
  id: "elasticache-automatic-failover",
  domain: "cache",
  title: "Every cache promotes a replica when its primary fails.",
  why: "Sessions survive the loss of a node: emergency mode operation.",
  severity: "medium",
  citations: [...availability],
  awsConfig: "ELASTICACHE_REPL_GRP_AUTO_FAILOVER_ENABLED",
  remedy: "Set automatic_failover_enabled = true and num_cache_clusters to 2 or more.",
  types: ["aws_elasticache_replication_group"],
  attribute: "automatic_failover_enabled",
  wanted: "true",
  accepts: (value) => value === true,
});
