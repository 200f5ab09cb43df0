import { accessControl } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { asList, show } from "../../model/value";
import type { Rule } from "../../rule";

export const elasticacheSecurityGroupsNamed: Rule = {
  id: "elasticache-security-groups-named",
  domain: "cache",
  title: "Every cache names its security groups.",
  why: "Without them it gets the default group of the VPC.",
  severity: "high",
  citations: [...accessControl, "164.312(e)(1)"],
  remedy: "Set security_group_ids.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_elasticache_replication_group"] }, (cache) => {
      const groups = asList(cache.get("security_group_ids"));
      return {
        status: groups.length > 0 ? "pass" : "fail",
        found: `${groups.length} groups`,
        wanted: "a security group",
        evidence: { security_group_ids: groups.map(show) },
      };
    }),
};
