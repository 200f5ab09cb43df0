import type { Drawing } from "../drawing";
import { count } from "../facts";

/** Where ePHI and sessions are kept. */
export function drawData(drawing: Drawing): void {
  const { facts } = drawing;
  for (const database of facts.all("aws_db_instance")) {
    const groups = facts.targets(database, "vpc_security_group_ids");
    const standby = facts.literal(database, "multi_az") === "true";
    const days = facts.literal(database, "backup_retention_period");
    drawing.add(
      {
        id: database.address,
        lane: "database",
        role: "database",
        title: `PostgreSQL ${facts.literal(database, "engine_version")}`,
        lines: [
          `${facts.literal(database, "instance_class")}, ${standby ? "standby in a second zone" : "one zone"}`,
          `point in time: ${days} days`,
          ...protection(facts.literal(database, "deletion_protection") === "true"),
        ],
      },
      [database, ...groups],
    );
  }
  for (const cache of facts.all("aws_elasticache_replication_group")) {
    const groups = facts.targets(cache, "security_group_ids");
    const engine = facts.literal(cache, "engine") === "valkey" ? "Valkey" : "Redis";
    const shards = Number(facts.literal(cache, "num_node_groups") || 1);
    const replicas = Number(facts.literal(cache, "replicas_per_node_group") || 0);
    const nodes = Number(facts.literal(cache, "num_cache_clusters") || shards * (1 + replicas));
    const failover = facts.literal(cache, "automatic_failover_enabled") === "true";
    drawing.add(
      {
        id: cache.address,
        lane: "database",
        role: "cache",
        title: `${engine} ${facts.literal(cache, "engine_version")}`,
        lines: [
          `${facts.literal(cache, "node_type")}, ${count(nodes, "node")}${failover ? ", failover" : ""}`,
          "sessions: TLS and AUTH token",
        ],
      },
      [cache, ...groups],
    );
  }
}

function protection(on: boolean): readonly string[] {
  return on ? ["protected from deletion"] : [];
}
