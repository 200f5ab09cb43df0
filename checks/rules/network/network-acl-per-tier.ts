import { eachResource } from "../../factories/each-resource";
import { asList } from "../../model/value";
import type { Rule } from "../../rule";

export const networkAclPerTier: Rule = {
  id: "network-acl-per-tier",
  domain: "network",
  title: "Every subnet has a network ACL of its own tier instead of the default one.",
  why: "Network ACLs still hold when a security group is wrong: the second line between tiers.",
  severity: "medium",
  citations: ["164.312(e)(1)", "164.312(a)(1)"],
  remedy: "List the subnet in subnet_ids of an aws_network_acl, or add an aws_network_acl_association.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_subnet"] }, (subnet) => {
      const listed = model
        .resources("aws_network_acl")
        .filter((acl) => asList(model.follow(acl.get("subnet_ids"))).some((id) => model.targets(id).includes(subnet)));
      const associated = model.joined(subnet, "aws_network_acl_association", "subnet_id");
      const holders = [...listed, ...associated].map((resource) => resource.address);
      return {
        status: holders.length > 0 ? "pass" : "fail",
        found: holders.length > 0 ? `associated by ${holders.join(", ")}` : "only the default network ACL",
        wanted: "an aws_network_acl that lists it",
        evidence: { acl: holders.join(", ") },
      };
    }),
};
