import type { EnvironmentConfig } from "../../config/schema";
import type { AlarmSpec } from "./alarm-spec";

/** Alarms of every cache node; thresholds are those of requirements/infrastructure-readme.md, Automated Alarms. */
export function cacheAlarms(config: EnvironmentConfig, memberIds: readonly string[]): AlarmSpec[] {
  const replicated = config.cache.nodes > 1;
  return memberIds.flatMap((memberId) => {
    const node = {
      namespace: "AWS/ElastiCache",
      dimensions: { CacheClusterId: memberId },
      instance: memberId.slice(memberId.indexOf("cache-") + "cache-".length),
      periodSeconds: 300,
      comparison: "GreaterThanThreshold" as const,
    };
    const specs: AlarmSpec[] = [
      {
        ...node,
        role: "cache-cpu",
        meaning: "A cache node used more than 80 % of its engine's CPU for 10 minutes.",
        metric: "EngineCPUUtilization",
        statistic: "Average",
        threshold: 80,
        periods: 2,
        missingData: "missing",
      },
      {
        ...node,
        role: "cache-memory",
        meaning: "A cache node used more than 90 % of its memory.",
        metric: "DatabaseMemoryUsagePercentage",
        statistic: "Maximum",
        threshold: 90,
        periods: 1,
        missingData: "missing",
      },
      {
        ...node,
        role: "cache-evictions",
        meaning: "A cache node threw sessions away for want of memory.",
        metric: "Evictions",
        statistic: "Sum",
        threshold: 0,
        periods: 2,
        missingData: "notBreaching",
      },
      {
        ...node,
        role: "cache-authentication",
        meaning: "Somebody tried to sign in to the cache with a wrong token.",
        metric: "AuthenticationFailures",
        statistic: "Sum",
        threshold: 0,
        periods: 1,
        missingData: "notBreaching",
      },
    ];
    if (replicated) {
      specs.push({
        ...node,
        role: "cache-replication-lag",
        meaning: "A cache replica is more than 10 seconds behind its primary.",
        metric: "ReplicationLag",
        statistic: "Maximum",
        threshold: 10,
        periods: 2,
        missingData: "notBreaching",
      });
    }
    return specs;
  });
}
