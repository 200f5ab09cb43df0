import { eachResource, judgeAttribute, worst } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const vpcDnsForEndpoints: Rule = {
  id: "vpc-dns-for-endpoints",
  domain: "network",
  title: "Every VPC with interface endpoints resolves their names.",
  why: "Without DNS of the VPC, callers go to the public address.",
  severity: "low",
  citations: ["164.312(e)(1)"],
  remedy: "Set enable_dns_support and enable_dns_hostnames to true.",
  evaluate: (model) =>
    eachResource(
      model,
      {
        types: ["aws_vpc"],
        when: (vpc) =>
          model.joined(vpc, "aws_vpc_endpoint", "vpc_id").some((one) => one.get("vpc_endpoint_type") === "Interface"),
      },
      (vpc) => {
        const on = { wanted: "true", accepts: (value: unknown) => value === true };
        return worst([
          judgeAttribute(model, vpc, "enable_dns_hostnames", on),
          judgeAttribute(model, vpc, "enable_dns_support", { ...on, acceptsAbsent: true }),
        ]);
      },
    ),
};
