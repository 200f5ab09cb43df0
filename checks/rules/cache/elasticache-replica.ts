import { availability } from "../../citations";
import { eachResource, judgeAttribute } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const elasticacheReplica: Rule = {
  id: "elasticache-replica",
  domain: "cache",
  title: "Every cache has a replica.",
  why: "Failover needs a node to fail over to.",
  severity: "medium",
  citations: [...availability],
  remedy: "Set num_cache_clusters to 2 or more, or replicas_per_node_group to 1 or more.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_elasticache_replication_group"] }, (cache) => {
      const sharded = cache.get("replicas_per_node_group") !== undefined || cache.get("num_node_groups") !== undefined;
      const least = sharded ? 1 : 2;
      return judgeAttribute(model, cache, sharded ? "replicas_per_node_group" : "num_cache_clusters", {
        wanted: `${least} or more`,
        accepts: (value) => typeof value === "number" && value >= least,
      });
    }),
};
