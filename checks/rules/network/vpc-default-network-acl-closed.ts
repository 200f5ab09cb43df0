import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const vpcDefaultNetworkAclClosed: Rule = {
  id: "vpc-default-network-acl-closed",
  domain: "network",
  title: "The default network ACL of every VPC admits nothing.",
  why: "A new subnet falls to the default ACL. Empty, it stays cut off until somebody decides on it.",
  severity: "low",
  citations: ["164.312(e)(1)"],
  remedy: "Add an aws_default_network_acl with the default_network_acl_id of the VPC, without ingress and egress.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_vpc"] }, (vpc) => {
      const wanted = "an aws_default_network_acl without rules";
      const [acl] = model.joined(vpc, "aws_default_network_acl", "default_network_acl_id");
      if (!acl) return { status: "fail", found: "its default network ACL isn't managed", wanted };
      const rules = [...acl.blocks("ingress"), ...acl.blocks("egress")];
      const status = rules.length === 0 ? "pass" : "fail";
      return { status, found: `${rules.length} rules in ${acl.address}`, wanted, evidence: { acl: acl.address } };
    }),
};
