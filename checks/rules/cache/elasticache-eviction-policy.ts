import { eachResource } from "../../factories/each-resource";
import { judgeParameter } from "../../joins/parameters";
import type { Rule } from "../../rule";

export const elasticacheEvictionPolicy: Rule = {
  id: "elasticache-eviction-policy",
  domain: "cache",
  title: "Every cache evicts only sessions that end by themselves.",
  why: "A full cache must not drop keys that were meant to stay, such as locks or revoked tokens.",
  severity: "low",
  citations: ["164.312(c)(1)", "164.312(a)(2)(iii)"],
  remedy: "Set the parameter maxmemory-policy to volatile-lru, volatile-lfu or volatile-ttl.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_elasticache_replication_group"] }, (cache) =>
      judgeParameter(model, cache, {
        name: "maxmemory-policy",
        wanted: "volatile-lru, volatile-lfu or volatile-ttl",
        accepts: (value) => ["volatile-lru", "volatile-lfu", "volatile-ttl"].includes(value),
        groupType: "aws_elasticache_parameter_group",
      }),
    ),
};
