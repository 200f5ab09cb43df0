import { accessControl } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { judgeIsolated } from "../../joins/isolated-subnets";
import type { Rule } from "../../rule";

export const elasticacheInDatabaseSubnets: Rule = {
  id: "elasticache-in-database-subnets",
  domain: "cache",
  title: "Every cache lives in subnets without a route to the internet.",
  why: "Even a cache with a wrong security group can then not be reached from outside.",
  severity: "high",
  citations: [...accessControl, "164.312(e)(1)"],
  awsConfig: "ELASTICACHE_SUBNET_GROUP_CHECK",
  remedy: "Set subnet_group_name to a group of subnets whose route tables have no default route.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_elasticache_replication_group"] }, (cache) =>
      judgeIsolated(model, cache, { attribute: "subnet_group_name", type: "aws_elasticache_subnet_group" }),
    ),
};
