import { eachResource } from "../../factories/each-resource";
import { asList, show } from "../../model/value";
import type { Rule } from "../../rule";

export const vpcEndpointSecurityGroupsNamed: Rule = {
  id: "vpc-endpoint-security-groups-named",
  domain: "network",
  title: "Every interface endpoint names its security groups.",
  why: "Without them it gets the default group of the VPC.",
  severity: "low",
  citations: ["164.312(e)(1)"],
  remedy: "Set security_group_ids.",
  evaluate: (model) =>
    eachResource(
      model,
      { types: ["aws_vpc_endpoint"], when: (endpoint) => endpoint.get("vpc_endpoint_type") === "Interface" },
      (endpoint) => {
        const groups = asList(endpoint.get("security_group_ids"));
        return {
          status: groups.length > 0 ? "pass" : "fail",
          found: `${groups.length} groups`,
          wanted: "a security group",
          evidence: { security_group_ids: groups.map(show) },
        };
      },
    ),
};
