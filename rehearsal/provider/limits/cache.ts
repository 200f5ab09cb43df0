import { UNKNOWN } from "../wire/value";
import type { Together } from "./together";

const CACHE = "Amazon ElastiCache API Reference, CreateReplicationGroup";
const VERSIONS: Readonly<Record<string, readonly string[]>> = {
  redis: ["4.0.10", "5.0.6", "6.0", "6.2", "6.x", "7.0", "7.1"],
  valkey: ["7.2", "8.0", "8.1", "8.2", "9.0", "9.1"],
};

/** Checks arguments of a replication group that depend on each other. */
export function checkCache({ config, has, number, text, refuse }: Together): void {
  const engine = text("engine") ?? "redis";
  const version = text("engine_version");
  const versions = VERSIONS[engine];
  if (version !== undefined && versions !== undefined && !versions.includes(version)) {
    refuse(
      ["engine_version"],
      `got "${version}", must be one of ${versions.join(", ")} with engine ${engine}`,
      "Amazon ElastiCache User Guide, Supported engines and versions",
    );
  }
  const tls = config["transit_encryption_enabled"];
  if (has("auth_token") && tls !== true && tls !== UNKNOWN) {
    refuse(["auth_token"], "needs transit_encryption_enabled = true", "Amazon ElastiCache User Guide, AUTH");
  }
  if (has("auth_token") && has("user_group_ids")) {
    refuse(
      ["user_group_ids"],
      "conflicts with auth_token: give one of the two",
      "Terraform AWS provider, aws_elasticache_replication_group",
    );
  }
  if (has("num_cache_clusters") && (has("num_node_groups") || has("replicas_per_node_group"))) {
    refuse(
      ["num_cache_clusters"],
      "conflicts with num_node_groups and replicas_per_node_group",
      "Terraform AWS provider, aws_elasticache_replication_group",
    );
  }
  const nodes = number("num_cache_clusters");
  if (config["automatic_failover_enabled"] === true && nodes !== undefined && nodes < 2) {
    refuse(["automatic_failover_enabled"], `needs at least 2 num_cache_clusters, got ${nodes}`, CACHE);
  }
  const failover = config["automatic_failover_enabled"];
  if (config["multi_az_enabled"] === true && failover !== true && failover !== UNKNOWN) {
    refuse(["multi_az_enabled"], "needs automatic_failover_enabled = true", CACHE);
  }
}
