import { eachResource } from "../../factories/each-resource";
import { judgeWatched } from "../../joins/alarms";
import type { Rule } from "../../rule";

export const cacheAlarms: Rule = {
  id: "cache-alarms",
  domain: "monitoring",
  title: "Every cache is watched: processor and memory.",
  why: "A full cache drops sessions.",
  severity: "medium",
  citations: ["164.308(a)(6)(ii)", "164.312(b)"],
  remedy:
    "Add aws_cloudwatch_metric_alarm for EngineCPUUtilization or CPUUtilization, and DatabaseMemoryUsagePercentage.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_elasticache_replication_group"] }, (subject) =>
      judgeWatched(model, subject, {
        namespace: "AWS/ElastiCache",
        metrics: ["CPUUtilization", "DatabaseMemoryUsagePercentage"],
        limits: { CPUUtilization: { atMost: 80 }, DatabaseMemoryUsagePercentage: { atMost: 90 } },
        names: ["replication_group_id"],
      }),
    ),
};
