import { CACHE_ENGINE_VERSIONS } from "../engine-versions";
import type { ConfigProblem } from "../problem";
import type { EnvironmentRule } from "./rule";

/** Storage can grow, and the cache's engine exists in the version asked for. */
export const databaseRule: EnvironmentRule = ({ database, cache }) => {
  const problems: ConfigProblem[] = [];
  if (database.maxAllocatedStorageGib <= database.allocatedStorageGib) {
    problems.push({
      path: "database.maxAllocatedStorageGib",
      got: database.maxAllocatedStorageGib,
      allowed: `more than allocatedStorageGib, ${database.allocatedStorageGib}`,
      because: "storage autoscaling needs room to grow",
    });
  }
  const versions: readonly string[] = CACHE_ENGINE_VERSIONS[cache.engine];
  if (!versions.includes(cache.engineVersion)) {
    problems.push({
      path: "cache.engineVersion",
      got: cache.engineVersion,
      allowed: `${versions.join(", ")} with engine ${cache.engine}`,
      because:
        cache.engine === "redis"
          ? "ElastiCache has no Redis OSS after 7.1: set cache.engine to valkey for 7.2, it speaks the same protocol (ADR 0007)"
          : "ElastiCache offers these versions of Valkey",
    });
  }
  if (cache.shards > 1 && cache.nodes < 2) {
    problems.push({
      path: "cache.nodes",
      got: cache.nodes,
      allowed: "2 or more with several shards",
      because: "cluster mode makes automatic failover compulsory",
    });
  }
  return problems;
};
