import { oneOfThese, type Together } from "./together";

const PEERS = ["cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id"];

/** Checks a security group rule: one peer, and ports that belong to the protocol. */
export function checkRules(together: Together): void {
  const { given, number, text, refuse } = together;
  oneOfThese(together, PEERS, "security_group_id", "Terraform AWS provider, aws_vpc_security_group_ingress_rule");
  const from = number("from_port");
  const to = number("to_port");
  const protocol = text("ip_protocol");
  if ((protocol === "tcp" || protocol === "udp") && (!given("from_port") || !given("to_port"))) {
    refuse(
      ["from_port"],
      `from_port and to_port are needed with ${protocol}`,
      "Amazon EC2 API Reference, AuthorizeSecurityGroupIngress",
    );
  }
  if ((protocol === "tcp" || protocol === "udp") && from !== undefined && to !== undefined && from > to) {
    refuse(
      ["from_port"],
      `got ${from}, must be at most to_port (${to})`,
      "Amazon EC2 API Reference, AuthorizeSecurityGroupIngress",
    );
  }
}
