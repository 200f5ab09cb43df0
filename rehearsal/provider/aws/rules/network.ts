import { zoneIdPrefix } from "../identity";
import type { ResourceView, Rule, TypeRules } from "../template";

const ec2 = (kind: string): string => `arn:{partition}:ec2:{region}:{account}:${kind}/{id}`;
const numbered = (prefix: string, kind: string): TypeRules => ({
  id: `${prefix}-{hex:17}`,
  arn: ec2(kind),
  owner_id: "{account}",
});

/** AWS gives zones the ids of the physical ones behind them; here zone a is 1, b is 2 and so on. */
const zoneId = (view: ResourceView): string => {
  const zone = view.text("availability_zone");
  const letter = zone.charCodeAt(zone.length - 1) - "a".charCodeAt(0) + 1;
  return zone === "" ? "" : `${zoneIdPrefix(zone.slice(0, -1))}-az${letter}`;
};

const firstZone: Rule = "{region}a";

/** The network interfaces of an endpoint: one a subnet. */
const endpointInterfaces = (view: ResourceView): string[] => {
  const subnets = view.values["subnet_ids"];
  return Array.isArray(subnets) ? subnets.map((_, index) => `eni-${view.made.hex(17, `eni ${index}`)}`) : [];
};

const SECURITY_GROUP_RULE: TypeRules = {
  id: "sgr-{hex:17}",
  security_group_rule_id: "{id}",
  arn: "arn:{partition}:ec2:{region}:{account}:security-group-rule/{id}",
};

/** VPC and EC2. */
export const NETWORK: Readonly<Record<string, TypeRules>> = {
  aws_vpc: {
    ...numbered("vpc", "vpc"),
    main_route_table_id: "rtb-{hex:17:main}",
    default_network_acl_id: "acl-{hex:17:default}",
    default_route_table_id: "rtb-{hex:17:main}",
    default_security_group_id: "sg-{hex:17:default}",
    dhcp_options_id: "dopt-{hex:17:dhcp}",
  },
  aws_subnet: { ...numbered("subnet", "subnet"), availability_zone: firstZone, availability_zone_id: zoneId },
  aws_internet_gateway: numbered("igw", "internet-gateway"),
  aws_egress_only_internet_gateway: { id: "eigw-{hex:17}" },
  aws_nat_gateway: {
    id: "nat-{hex:17}",
    network_interface_id: "eni-{hex:17}",
    association_id: "eipassoc-{hex:17}",
    private_ip: (view) => view.made.privateAddress(),
    public_ip: (view) => view.made.publicAddress(),
  },
  aws_eip: {
    id: "eipalloc-{hex:17}",
    allocation_id: "{id}",
    arn: "arn:{partition}:ec2:{region}:{account}:elastic-ip/{id}",
    public_ip: (view) => view.made.publicAddress(),
    public_dns: (view) =>
      `ec2-${view.text("public_ip").replace(/\./g, "-")}.${view.identity.region}.compute.amazonaws.com`,
    domain: "vpc",
    public_ipv4_pool: "amazon",
    network_border_group: "{region}",
  },
  aws_eip_association: { id: "eipassoc-{hex:17}" },
  aws_route_table: numbered("rtb", "route-table"),
  aws_default_route_table: { ...numbered("rtb", "route-table"), id: "{default_route_table_id}" },
  aws_route_table_association: { id: "rtbassoc-{hex:17}" },
  aws_main_route_table_association: { id: "rtbassoc-{hex:17}", original_route_table_id: "rtb-{hex:17:original}" },
  aws_route: { id: "r-{route_table_id}{digits:10}", origin: "CreateRoute", state: "active" },
  aws_network_acl: numbered("acl", "network-acl"),
  aws_default_network_acl: { ...numbered("acl", "network-acl"), id: "{default_network_acl_id}" },
  aws_network_acl_rule: { id: "nacl-{digits:10}" },
  aws_network_acl_association: { id: "aclassoc-{hex:17}" },
  aws_security_group: {
    ...numbered("sg", "security-group"),
    name: "terraform-{digits:26}",
    description: "Managed by Terraform",
  },
  aws_default_security_group: {
    ...numbered("sg", "security-group"),
    name: "default",
    description: "default VPC security group",
  },
  aws_vpc_security_group_ingress_rule: SECURITY_GROUP_RULE,
  aws_vpc_security_group_egress_rule: SECURITY_GROUP_RULE,
  aws_security_group_rule: { id: "sgrule-{digits:10}", security_group_rule_id: "sgr-{hex:17}" },
  aws_vpc_endpoint: {
    id: "vpce-{hex:17}",
    arn: "arn:{partition}:ec2:{region}:{account}:vpc-endpoint/{id}",
    owner_id: "{account}",
    state: "available",
    ip_address_type: "ipv4",
    requester_managed: () => false,
    prefix_list_id: (view) => (view.text("vpc_endpoint_type") === "Interface" ? "" : `pl-${view.made.hex(8)}`),
    network_interface_ids: endpointInterfaces,
    dns_entry: (view) =>
      view.text("vpc_endpoint_type") === "Interface"
        ? [
            {
              dns_name: `${view.text("id")}-${view.made.hex(8)}.${view.text("service_name").split(".").at(-1)}.${view.identity.region}.vpce.amazonaws.com`,
              hosted_zone_id: `Z${view.made.pick("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 13)}`,
            },
          ]
        : [],
  },
  aws_vpc_endpoint_service: {
    id: "vpce-svc-{hex:17}",
    arn: ec2("vpc-endpoint-service"),
    service_name: "com.amazonaws.vpce.{region}.{id}",
    service_type: "Interface",
    state: "Available",
  },
  aws_vpc_dhcp_options: numbered("dopt", "dhcp-options"),
  aws_vpc_dhcp_options_association: { id: "{dhcp_options_id}-{vpc_id}" },
  aws_vpc_peering_connection: { id: "pcx-{hex:17}", accept_status: "active", peer_owner_id: "{account}" },
  aws_vpc_ipv4_cidr_block_association: { id: "vpc-cidr-assoc-{hex:17}" },
  aws_flow_log: { id: "fl-{hex:17}", arn: ec2("vpc-flow-log") },
  aws_network_interface: {
    ...numbered("eni", "network-interface"),
    private_ip: (view) => view.made.privateAddress(),
    mac_address: (view) => (view.made.hex(10).match(/../g) ?? []).reduce((mac, pair) => `${mac}:${pair}`, "0a"),
  },
  aws_ec2_managed_prefix_list: { ...numbered("pl", "prefix-list"), version: () => 1 },
  aws_ec2_transit_gateway: {
    ...numbered("tgw", "transit-gateway"),
    association_default_route_table_id: "tgw-rtb-{hex:17}",
  },
  aws_ec2_transit_gateway_vpc_attachment: { id: "tgw-attach-{hex:17}", vpc_owner_id: "{account}" },
  aws_customer_gateway: numbered("cgw", "customer-gateway"),
  aws_vpn_gateway: numbered("vgw", "vpn-gateway"),
  aws_vpn_connection: numbered("vpn", "vpn-connection"),
  aws_instance: {
    id: "i-{hex:17}",
    arn: ec2("instance"),
    availability_zone: firstZone,
    instance_state: "running",
    private_ip: (view) => view.made.privateAddress(),
    private_dns: (view) => `ip-${view.text("private_ip").replace(/\./g, "-")}.${view.identity.region}.compute.internal`,
    primary_network_interface_id: "eni-{hex:17}",
  },
  aws_launch_template: {
    id: "lt-{hex:17}",
    arn: ec2("launch-template"),
    latest_version: () => 1,
    default_version: () => 1,
  },
  aws_ebs_volume: { id: "vol-{hex:17}", arn: ec2("volume") },
  aws_ebs_snapshot: { id: "snap-{hex:17}", arn: "arn:{partition}:ec2:{region}::snapshot/{id}", owner_id: "{account}" },
  aws_ami: { id: "ami-{hex:17}", arn: "arn:{partition}:ec2:{region}::image/{id}", owner_id: "{account}" },
  aws_key_pair: {
    id: "{key_name}",
    key_pair_id: "key-{hex:17}",
    arn: "arn:{partition}:ec2:{region}:{account}:key-pair/{key_name}",
  },
  aws_ebs_encryption_by_default: { id: "terraform-{digits:26}" },
  aws_ebs_default_kms_key: { id: "{key_arn}" },
  aws_ec2_instance_metadata_defaults: { id: "{region}" },
  aws_ebs_snapshot_block_public_access: { id: "{region}" },
  aws_vpc_block_public_access_options: { id: "{region}", aws_account_id: "{account}", aws_region: "{region}" },
};
