import { accessControl } from "../../citations";
import { eachResource, judgeAttribute, worst } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const subnetNoAutoAssignPublicIp: Rule = {
  id: "subnet-no-auto-assign-public-ip",
  domain: "network",
  title: "No subnet gives public addresses to what starts in it.",
  why: "A public address on a system that holds ePHI makes every mistake in a security group reachable from the internet.",
  severity: "high",
  citations: [...accessControl, "164.312(e)(1)", "164.308(a)(1)(ii)(B)"],
  awsConfig: "SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED",
  cdkNag: "HIPAA.Security-VPCSubnetAutoAssignPublicIpDisabled",
  remedy: "Set map_public_ip_on_launch and assign_ipv6_address_on_creation to false.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_subnet", "aws_default_subnet"] }, (subnet) => {
      const off = {
        wanted: "false",
        accepts: (value: unknown) => value === false,
        acceptsAbsent: subnet.type === "aws_subnet",
      };
      return worst([
        judgeAttribute(model, subnet, "map_public_ip_on_launch", off),
        judgeAttribute(model, subnet, "assign_ipv6_address_on_creation", { ...off, acceptsAbsent: true }),
      ]);
    }),
};
