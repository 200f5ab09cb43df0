import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const vpcDefaultSecurityGroupClosed: Rule = {
  id: "vpc-default-security-group-closed",
  domain: "network",
  title: "The default security group of every VPC has no rules.",
  why: "Whatever is started without a security group lands in the default one. Empty, it connects nothing to ePHI.",
  severity: "medium",
  citations: ["164.312(e)(1)", "164.308(a)(1)(ii)(B)"],
  awsConfig: "VPC_DEFAULT_SECURITY_GROUP_CLOSED",
  cdkNag: "HIPAA.Security-VPCDefaultSecurityGroupClosed",
  remedy: "Add an aws_default_security_group for the VPC without ingress and egress.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_vpc"] }, (vpc) => {
      const wanted = "an aws_default_security_group for the VPC, with no ingress and no egress";
      const [group] = model.joined(vpc, "aws_default_security_group", "vpc_id");
      if (!group) return { status: "fail", found: "its default security group isn't managed", wanted };
      const rules = [...group.blocks("ingress"), ...group.blocks("egress")];
      const evidence = { group: group.address, rules: rules.length };
      if (rules.length > 0)
        return { status: "fail", found: `${rules.length} rules in ${group.address}`, wanted, evidence };
      return { status: "pass", found: `${group.address} has no rules`, wanted, evidence };
    }),
};
