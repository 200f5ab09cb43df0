import type { ValueRule } from "./limit";
import { arn, between, ipv4, ipv6, matching, oneOf, port } from "./value-rules";

type Rules = Readonly<Record<string, Readonly<Record<string, ValueRule>>>>;

const VPC_GUIDE = "Amazon VPC User Guide, VPC CIDR blocks and Subnet CIDR blocks";
const EC2_API = "Amazon EC2 API Reference";
const PROTOCOL = matching(
  /^(-1|all|tcp|udp|icmp|icmpv6|\d{1,3}|[a-z][a-z0-9-]*)$/i,
  "-1, a protocol name or a protocol number",
  `${EC2_API}, IpPermission`,
);
/** ICMP types and "all ports" use -1. */
const PORT_OR_ALL = between(-1, 65535, `${EC2_API}, IpPermission`);
const DESCRIPTION = matching(
  /^[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]{0,255}$/,
  "up to 255 of a-z, A-Z, 0-9, spaces and ._-:/()#,@[]+=&;{}!$*",
  `${EC2_API}, SecurityGroupRule`,
);

const SECURITY_GROUP_RULE = {
  cidr_ipv4: ipv4(0, 32, `${EC2_API}, AuthorizeSecurityGroupIngress`),
  cidr_ipv6: ipv6(`${EC2_API}, AuthorizeSecurityGroupIngress`),
  from_port: PORT_OR_ALL,
  to_port: PORT_OR_ALL,
  ip_protocol: PROTOCOL,
  description: DESCRIPTION,
};

const INLINE_RULE = {
  cidr_blocks: ipv4(0, 32, `${EC2_API}, AuthorizeSecurityGroupIngress`),
  ipv6_cidr_blocks: ipv6(`${EC2_API}, AuthorizeSecurityGroupIngress`),
  from_port: PORT_OR_ALL,
  to_port: PORT_OR_ALL,
  protocol: PROTOCOL,
  description: DESCRIPTION,
};

/** VPC and EC2. */
export const NETWORK_RULES: Rules = {
  aws_vpc: {
    cidr_block: ipv4(16, 28, VPC_GUIDE),
    instance_tenancy: oneOf(["default", "dedicated"], `${EC2_API}, CreateVpc`),
  },
  aws_subnet: { cidr_block: ipv4(16, 28, VPC_GUIDE), ipv6_cidr_block: ipv6(VPC_GUIDE) },
  aws_vpc_ipv4_cidr_block_association: { cidr_block: ipv4(16, 28, VPC_GUIDE) },
  aws_route: {
    destination_cidr_block: ipv4(0, 32, `${EC2_API}, CreateRoute`),
    destination_ipv6_cidr_block: ipv6(`${EC2_API}, CreateRoute`),
  },
  aws_security_group: {
    name: matching(
      /^(?!sg-)[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/,
      "1 to 255 of a-z, A-Z, 0-9, spaces and ._-:/()#,@[]+=&;{}!$*, not starting with sg-",
      `${EC2_API}, CreateSecurityGroup`,
    ),
    description: DESCRIPTION,
    ...prefixed("ingress", INLINE_RULE),
    ...prefixed("egress", INLINE_RULE),
  },
  aws_security_group_rule: {
    ...INLINE_RULE,
    type: oneOf(["ingress", "egress"], `${EC2_API}, AuthorizeSecurityGroupIngress`),
  },
  aws_vpc_security_group_ingress_rule: SECURITY_GROUP_RULE,
  aws_vpc_security_group_egress_rule: SECURITY_GROUP_RULE,
  aws_network_acl_rule: {
    rule_number: between(1, 32766, `${EC2_API}, CreateNetworkAclEntry`),
    cidr_block: ipv4(0, 32, `${EC2_API}, CreateNetworkAclEntry`),
    ipv6_cidr_block: ipv6(`${EC2_API}, CreateNetworkAclEntry`),
    rule_action: oneOf(["allow", "deny", "ALLOW", "DENY"], `${EC2_API}, CreateNetworkAclEntry`),
    from_port: port(`${EC2_API}, PortRange`),
    to_port: port(`${EC2_API}, PortRange`),
  },
  aws_flow_log: {
    traffic_type: oneOf(["ACCEPT", "REJECT", "ALL"], `${EC2_API}, CreateFlowLogs`),
    log_destination_type: oneOf(["cloud-watch-logs", "s3", "kinesis-data-firehose"], `${EC2_API}, CreateFlowLogs`),
    max_aggregation_interval: oneOf([60, 600], `${EC2_API}, CreateFlowLogs`),
    iam_role_arn: arn(`${EC2_API}, CreateFlowLogs`),
    log_destination: arn(`${EC2_API}, CreateFlowLogs`),
  },
  aws_vpc_endpoint: {
    vpc_endpoint_type: oneOf(
      ["Interface", "Gateway", "GatewayLoadBalancer", "Resource", "ServiceNetwork"],
      `${EC2_API}, CreateVpcEndpoint`,
    ),
  },
  aws_nat_gateway: { connectivity_type: oneOf(["public", "private"], `${EC2_API}, CreateNatGateway`) },
};

function prefixed(block: string, rules: Readonly<Record<string, ValueRule>>): Record<string, ValueRule> {
  return Object.fromEntries(Object.entries(rules).map(([name, rule]) => [`${block}.${name}`, rule]));
}
