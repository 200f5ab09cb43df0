import { describeRules } from "./describe-rules";

describeRules("network", {
  "vpc-default-security-group-closed": {
    pass: [
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_default_security_group: { x: { vpc_id: "${aws_vpc.main.id}" } },
      },
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_default_security_group: { x: { vpc_id: "${aws_vpc.main.id}", ingress: [], egress: [] } },
      },
    ],
    fail: [
      { aws_vpc: { main: { cidr_block: "10.0.0.0/16" } } },
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_default_security_group: {
          x: { vpc_id: "${aws_vpc.main.id}", ingress: [{ from_port: 0, to_port: 0, protocol: "-1", self: true }] },
        },
      },
    ],
    notApplicable: [{ aws_kms_key: { x: {} } }],
  },
  "vpc-flow-logs-enabled": {
    pass: [
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_flow_log: { x: { vpc_id: "${aws_vpc.main.id}", traffic_type: "ALL" } },
      },
    ],
    fail: [
      { aws_vpc: { main: { cidr_block: "10.0.0.0/16" } } },
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_flow_log: { x: { vpc_id: "${aws_vpc.main.id}", traffic_type: "REJECT" } },
      },
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" }, other: {} },
        aws_flow_log: { x: { vpc_id: "${aws_vpc.other.id}", traffic_type: "ALL" } },
      },
    ],
  },
  "vpc-no-unrestricted-route-to-igw": {
    pass: [
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_route_table: { public: { vpc_id: "${aws_vpc.main.id}" } },
        aws_route: {
          x: {
            route_table_id: "${aws_route_table.public.id}",
            destination_cidr_block: "0.0.0.0/0",
            nat_gateway_id: "nat-1",
          },
        },
      },
    ],
    fail: [
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_internet_gateway: { igw: { vpc_id: "${aws_vpc.main.id}" } },
        aws_route_table: { public: { vpc_id: "${aws_vpc.main.id}" } },
        aws_route: {
          x: {
            route_table_id: "${aws_route_table.public.id}",
            destination_cidr_block: "0.0.0.0/0",
            gateway_id: "${aws_internet_gateway.igw.id}",
          },
        },
      },
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_internet_gateway: { igw: { vpc_id: "${aws_vpc.main.id}" } },
        aws_route_table: {
          p: {
            vpc_id: "${aws_vpc.main.id}",
            route: [{ cidr_block: "0.0.0.0/0", gateway_id: "${aws_internet_gateway.igw.id}" }],
          },
        },
      },
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_internet_gateway: { igw: { vpc_id: "${aws_vpc.main.id}" } },
        aws_route_table: { public: { vpc_id: "${aws_vpc.main.id}" } },
        aws_route: {
          x: {
            route_table_id: "${aws_route_table.public.id}",
            destination_ipv6_cidr_block: "::/0",
            gateway_id: "${aws_internet_gateway.igw.id}",
          },
        },
      },
    ],
  },
  "subnet-no-auto-assign-public-ip": {
    pass: [
      { aws_subnet: { x: { map_public_ip_on_launch: false } } },
      { aws_subnet: { x: { cidr_block: "10.0.0.0/24" } } },
    ],
    fail: [
      { aws_subnet: { x: { map_public_ip_on_launch: true } } },
      { aws_subnet: { x: { assign_ipv6_address_on_creation: true } } },
      { aws_default_subnet: { x: { availability_zone: "us-west-2a" } } },
    ],
    unreadable: [{ aws_subnet: { x: { map_public_ip_on_launch: "${var.public}" } } }],
  },
  "sg-restricted-ssh": {
    pass: [
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 22, to_port: 22, cidr_ipv4: "203.0.113.0/24" },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 443, to_port: 443, cidr_ipv4: "0.0.0.0/0" },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: {
            security_group_id: "sg-1",
            ip_protocol: "tcp",
            from_port: 22,
            to_port: 22,
            referenced_security_group_id: "sg-2",
          },
        },
      },
    ],
    fail: [
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 22, to_port: 22, cidr_ipv4: "0.0.0.0/0" },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 0, to_port: 1024, cidr_ipv6: "::/0" },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "-1", cidr_ipv4: "0.0.0.0/0" },
        },
      },
      {
        aws_security_group_rule: {
          x: {
            type: "ingress",
            security_group_id: "sg-1",
            protocol: "tcp",
            from_port: 22,
            to_port: 22,
            cidr_blocks: ["10.0.0.0/8", "0.0.0.0/0"],
          },
        },
      },
      {
        aws_security_group: {
          x: {
            ingress: [
              { from_port: 22, to_port: 22, protocol: "tcp", cidr_blocks: ["0.0.0.0/0"], prefix_list_ids: null },
            ],
          },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 22, to_port: 22, cidr_ipv4: "0.0.0.0/1" },
        },
      },
    ],
    unreadable: [
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 22, to_port: 22, cidr_ipv4: "${var.office}" },
        },
      },
    ],
    notApplicable: [{ aws_kms_key: { x: {} } }],
  },
  "sg-restricted-common-ports": {
    pass: [
      {
        aws_vpc_security_group_ingress_rule: {
          x: {
            security_group_id: "sg-1",
            ip_protocol: "tcp",
            from_port: 3306,
            to_port: 3306,
            cidr_ipv4: "10.0.0.0/16",
          },
        },
      },
    ],
    fail: [
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 20, to_port: 20, cidr_ipv4: "0.0.0.0/0" },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 21, to_port: 21, cidr_ipv4: "0.0.0.0/0" },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 3389, to_port: 3389, cidr_ipv4: "0.0.0.0/0" },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 3309, to_port: 3309, cidr_ipv4: "0.0.0.0/0" },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 3306, to_port: 3306, cidr_ipv4: "0.0.0.0/0" },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 4333, to_port: 4333, cidr_ipv4: "0.0.0.0/0" },
        },
      },
    ],
  },
  "sg-restricted-data-ports": {
    pass: [
      {
        aws_vpc_security_group_ingress_rule: {
          x: {
            security_group_id: "sg-1",
            ip_protocol: "tcp",
            from_port: 5432,
            to_port: 5432,
            referenced_security_group_id: "sg-2",
          },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "icmp", from_port: -1, to_port: -1, cidr_ipv4: "0.0.0.0/0" },
        },
      },
    ],
    fail: [
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 5432, to_port: 5432, cidr_ipv4: "0.0.0.0/0" },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 6000, to_port: 7000, cidr_ipv4: "0.0.0.0/0" },
        },
      },
      {
        aws_security_group_rule: {
          x: {
            type: "ingress",
            security_group_id: "sg-1",
            protocol: "tcp",
            from_port: 6379,
            to_port: 6379,
            ipv6_cidr_blocks: ["::/0"],
          },
        },
      },
    ],
  },
  "sg-open-only-to-authorized-ports": {
    pass: [
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 443, to_port: 443, cidr_ipv4: "0.0.0.0/0" },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: {
            security_group_id: "sg-1",
            ip_protocol: "tcp",
            from_port: 8080,
            to_port: 8080,
            cidr_ipv4: "10.0.0.0/16",
          },
        },
      },
    ],
    fail: [
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 80, to_port: 80, cidr_ipv4: "0.0.0.0/0" },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 443, to_port: 8443, cidr_ipv4: "0.0.0.0/0" },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: { security_group_id: "sg-1", ip_protocol: "icmp", from_port: -1, to_port: -1, cidr_ipv4: "0.0.0.0/0" },
        },
      },
    ],
  },
  "sg-egress-restricted": {
    pass: [
      {
        aws_vpc_security_group_egress_rule: {
          x: { ip_protocol: "tcp", from_port: 443, to_port: 443, cidr_ipv4: "0.0.0.0/0" },
        },
      },
    ],
    fail: [
      { aws_vpc_security_group_egress_rule: { x: { ip_protocol: "-1", cidr_ipv4: "0.0.0.0/0" } } },
      {
        aws_security_group: {
          x: { egress: [{ from_port: 0, to_port: 0, protocol: "-1", cidr_blocks: ["0.0.0.0/0"] }] },
        },
      },
    ],
  },
  "igw-authorized-vpc-only": {
    pass: [
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_internet_gateway: { igw: { vpc_id: "${aws_vpc.main.id}" } },
      },
    ],
    fail: [{ aws_internet_gateway: { x: { vpc_id: "vpc-12345678" } } }, { aws_internet_gateway: { x: {} } }],
  },
  "network-acl-per-tier": {
    pass: [
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_subnet: { a: { vpc_id: "${aws_vpc.main.id}" } },
        aws_network_acl: { acl: { vpc_id: "${aws_vpc.main.id}", subnet_ids: ["${aws_subnet.a.id}"] } },
      },
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_subnet: { a: { vpc_id: "${aws_vpc.main.id}" } },
        aws_network_acl: { acl: { vpc_id: "${aws_vpc.main.id}" } },
        aws_network_acl_association: {
          x: { subnet_id: "${aws_subnet.a.id}", network_acl_id: "${aws_network_acl.acl.id}" },
        },
      },
    ],
    fail: [
      { aws_vpc: { main: { cidr_block: "10.0.0.0/16" } }, aws_subnet: { a: { vpc_id: "${aws_vpc.main.id}" } } },
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_subnet: { a: { vpc_id: "${aws_vpc.main.id}" } },
        aws_network_acl: { acl: { vpc_id: "${aws_vpc.main.id}", subnet_ids: [] } },
      },
    ],
  },
  "network-acl-no-open-admin-ports": {
    pass: [
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_network_acl: {
          acl: {
            vpc_id: "${aws_vpc.main.id}",
            ingress: [
              { rule_no: 100, action: "allow", protocol: "tcp", from_port: 443, to_port: 443, cidr_block: "0.0.0.0/0" },
            ],
          },
        },
      },
      {
        aws_network_acl_rule: {
          x: {
            rule_number: 1,
            protocol: "tcp",
            rule_action: "allow",
            from_port: 5432,
            to_port: 5432,
            cidr_block: "10.0.0.0/20",
          },
        },
      },
      {
        aws_network_acl_rule: {
          x: {
            egress: false,
            rule_number: 1,
            protocol: "tcp",
            rule_action: "allow",
            from_port: 6380,
            to_port: 65535,
            cidr_block: "0.0.0.0/0",
          },
        },
      },
    ],
    fail: [
      {
        aws_network_acl_rule: { x: { rule_number: 1, protocol: "-1", rule_action: "allow", cidr_block: "0.0.0.0/0" } },
      },
      {
        aws_network_acl_rule: {
          x: {
            rule_number: 1,
            protocol: "tcp",
            rule_action: "allow",
            from_port: 22,
            to_port: 22,
            cidr_block: "0.0.0.0/0",
          },
        },
      },
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_network_acl: {
          acl: {
            vpc_id: "${aws_vpc.main.id}",
            ingress: [
              {
                rule_no: 100,
                action: "allow",
                protocol: "tcp",
                from_port: 1024,
                to_port: 65535,
                cidr_block: "0.0.0.0/0",
              },
            ],
          },
        },
      },
    ],
    notApplicable: [{ aws_kms_key: { x: {} } }],
  },
  "vpc-default-network-acl-closed": {
    pass: [
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_default_network_acl: { x: { default_network_acl_id: "${aws_vpc.main.default_network_acl_id}" } },
      },
    ],
    fail: [
      { aws_vpc: { main: { cidr_block: "10.0.0.0/16" } } },
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_default_network_acl: {
          x: {
            default_network_acl_id: "${aws_vpc.main.default_network_acl_id}",
            ingress: [{ rule_no: 100, action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" }],
          },
        },
      },
    ],
  },
  "vpc-gateway-endpoint-s3": {
    pass: [
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_vpc_endpoint: {
          x: {
            vpc_id: "${aws_vpc.main.id}",
            service_name: "com.amazonaws.us-west-2.s3",
            vpc_endpoint_type: "Gateway",
            route_table_ids: ["rtb-1"],
          },
        },
      },
    ],
    fail: [
      { aws_vpc: { main: { cidr_block: "10.0.0.0/16" } } },
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_vpc_endpoint: { x: { vpc_id: "${aws_vpc.main.id}", service_name: "com.amazonaws.us-west-2.s3" } },
      },
      {
        aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        aws_vpc_endpoint: {
          x: {
            vpc_id: "${aws_vpc.main.id}",
            service_name: "com.amazonaws.us-west-2.dynamodb",
            route_table_ids: ["rtb-1"],
          },
        },
      },
    ],
  },
  "vpc-endpoint-policy-restricted": {
    pass: [
      {
        aws_vpc_endpoint: {
          x: {
            policy:
              '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:ResourceAccount":"111122223333"}}}]}',
          },
        },
      },
    ],
    fail: [
      { aws_vpc_endpoint: { x: { service_name: "com.amazonaws.us-west-2.s3" } } },
      {
        aws_vpc_endpoint: {
          x: { policy: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}' },
        },
      },
    ],
    unreadable: [{ aws_vpc_endpoint: { x: { policy: "${var.policy}" } } }],
  },
  "vpc-interface-endpoints": {
    pass: [
      {
        aws_vpc: { v: {} },
        aws_subnet: { s: { vpc_id: "${aws_vpc.v.id}" } },
        aws_lambda_function: { f: { vpc_config: { subnet_ids: ["${aws_subnet.s.id}"], security_group_ids: ["x"] } } },
        aws_vpc_endpoint: {
          secretsmanager: {
            vpc_id: "${aws_vpc.v.id}",
            service_name: "com.amazonaws.us-west-2.secretsmanager",
            vpc_endpoint_type: "Interface",
            private_dns_enabled: true,
            security_group_ids: ["sg-1"],
          },
          kms: {
            vpc_id: "${aws_vpc.v.id}",
            service_name: "com.amazonaws.us-west-2.kms",
            vpc_endpoint_type: "Interface",
            private_dns_enabled: true,
            security_group_ids: ["sg-1"],
          },
          logs: {
            vpc_id: "${aws_vpc.v.id}",
            service_name: "com.amazonaws.us-west-2.logs",
            vpc_endpoint_type: "Interface",
            private_dns_enabled: true,
            security_group_ids: ["sg-1"],
          },
          sts: {
            vpc_id: "${aws_vpc.v.id}",
            service_name: "com.amazonaws.us-west-2.sts",
            vpc_endpoint_type: "Interface",
            private_dns_enabled: true,
            security_group_ids: ["sg-1"],
          },
        },
      },
    ],
    fail: [
      {
        aws_vpc: { v: {} },
        aws_subnet: { s: { vpc_id: "${aws_vpc.v.id}" } },
        aws_lambda_function: { f: { vpc_config: { subnet_ids: ["${aws_subnet.s.id}"], security_group_ids: ["x"] } } },
      },
      {
        aws_vpc: { v: {} },
        aws_subnet: { s: { vpc_id: "${aws_vpc.v.id}" } },
        aws_lambda_function: { f: { vpc_config: { subnet_ids: ["${aws_subnet.s.id}"], security_group_ids: ["x"] } } },
        aws_vpc_endpoint: {
          secretsmanager: {
            vpc_id: "${aws_vpc.v.id}",
            service_name: "com.amazonaws.us-west-2.secretsmanager",
            vpc_endpoint_type: "Interface",
            private_dns_enabled: true,
            security_group_ids: ["sg-1"],
          },
          kms: {
            vpc_id: "${aws_vpc.v.id}",
            service_name: "com.amazonaws.us-west-2.kms",
            vpc_endpoint_type: "Interface",
            private_dns_enabled: true,
            security_group_ids: ["sg-1"],
          },
        },
      },
    ],
    notApplicable: [{ aws_vpc: { v: {} } }],
  },
  "vpc-endpoint-private-dns": {
    pass: [
      {
        aws_vpc_endpoint: {
          kms: {
            vpc_id: "${aws_vpc.v.id}",
            service_name: "com.amazonaws.us-west-2.kms",
            vpc_endpoint_type: "Interface",
            private_dns_enabled: true,
            security_group_ids: ["sg-1"],
          },
        },
      },
    ],
    fail: [
      {
        aws_vpc_endpoint: {
          kms: {
            vpc_id: "${aws_vpc.v.id}",
            service_name: "com.amazonaws.us-west-2.kms",
            vpc_endpoint_type: "Interface",
            private_dns_enabled: false,
            security_group_ids: ["sg-1"],
          },
        },
      },
      {
        aws_vpc_endpoint: {
          kms: {
            vpc_id: "${aws_vpc.v.id}",
            service_name: "com.amazonaws.us-west-2.kms",
            vpc_endpoint_type: "Interface",
            private_dns_enabled: null,
            security_group_ids: ["sg-1"],
          },
        },
      },
    ],
    notApplicable: [{ aws_vpc_endpoint: { x: { vpc_endpoint_type: "Gateway" } } }],
  },
  "vpc-endpoint-security-groups-named": {
    pass: [
      {
        aws_vpc_endpoint: {
          kms: {
            vpc_id: "${aws_vpc.v.id}",
            service_name: "com.amazonaws.us-west-2.kms",
            vpc_endpoint_type: "Interface",
            private_dns_enabled: true,
            security_group_ids: ["sg-1"],
          },
        },
      },
    ],
    fail: [
      {
        aws_vpc_endpoint: {
          kms: {
            vpc_id: "${aws_vpc.v.id}",
            service_name: "com.amazonaws.us-west-2.kms",
            vpc_endpoint_type: "Interface",
            private_dns_enabled: true,
            security_group_ids: [],
          },
        },
      },
    ],
    notApplicable: [{ aws_vpc_endpoint: { x: { vpc_endpoint_type: "Gateway" } } }],
  },
  "vpc-dns-for-endpoints": {
    pass: [
      {
        aws_vpc: { v: { enable_dns_hostnames: true, enable_dns_support: true } },
        aws_vpc_endpoint: {
          kms: {
            vpc_id: "${aws_vpc.v.id}",
            service_name: "com.amazonaws.us-west-2.kms",
            vpc_endpoint_type: "Interface",
            private_dns_enabled: true,
            security_group_ids: ["sg-1"],
          },
        },
      },
    ],
    fail: [
      {
        aws_vpc: { v: {} },
        aws_vpc_endpoint: {
          kms: {
            vpc_id: "${aws_vpc.v.id}",
            service_name: "com.amazonaws.us-west-2.kms",
            vpc_endpoint_type: "Interface",
            private_dns_enabled: true,
            security_group_ids: ["sg-1"],
          },
        },
      },
      {
        aws_vpc: { v: { enable_dns_hostnames: true, enable_dns_support: false } },
        aws_vpc_endpoint: {
          kms: {
            vpc_id: "${aws_vpc.v.id}",
            service_name: "com.amazonaws.us-west-2.kms",
            vpc_endpoint_type: "Interface",
            private_dns_enabled: true,
            security_group_ids: ["sg-1"],
          },
        },
      },
    ],
    notApplicable: [{ aws_vpc: { v: {} } }],
  },
  "sg-rules-single-port": {
    pass: [
      {
        aws_vpc_security_group_ingress_rule: {
          x: {
            security_group_id: "sg-1",
            ip_protocol: "tcp",
            from_port: 5432,
            to_port: 5432,
            referenced_security_group_id: "sg-2",
          },
        },
      },
    ],
    fail: [
      {
        aws_vpc_security_group_ingress_rule: {
          x: {
            security_group_id: "sg-1",
            ip_protocol: "tcp",
            from_port: 0,
            to_port: 65535,
            referenced_security_group_id: "sg-2",
          },
        },
      },
      {
        aws_vpc_security_group_ingress_rule: {
          x: {
            security_group_id: "sg-1",
            ip_protocol: "tcp",
            from_port: 5432,
            to_port: 5440,
            referenced_security_group_id: "sg-2",
          },
        },
      },
    ],
  },
  "database-acl-closed-to-internet": {
    pass: [
      {
        aws_vpc: { v: {} },
        aws_subnet: { d: { vpc_id: "${aws_vpc.v.id}" } },
        aws_route_table: { t: {} },
        aws_route_table_association: {
          x: { subnet_id: "${aws_subnet.d.id}", route_table_id: "${aws_route_table.t.id}" },
        },
        aws_network_acl: { a: { subnet_ids: ["${aws_subnet.d.id}"] } },
        aws_network_acl_rule: {
          n: {
            network_acl_id: "${aws_network_acl.a.id}",
            protocol: "tcp",
            rule_action: "allow",
            rule_number: 1,
            from_port: 5432,
            to_port: 5432,
            cidr_block: "10.0.0.0/16",
          },
        },
      },
    ],
    fail: [
      {
        aws_vpc: { v: {} },
        aws_subnet: { d: { vpc_id: "${aws_vpc.v.id}" } },
        aws_route_table: { t: {} },
        aws_route_table_association: {
          x: { subnet_id: "${aws_subnet.d.id}", route_table_id: "${aws_route_table.t.id}" },
        },
        aws_network_acl: { a: { subnet_ids: ["${aws_subnet.d.id}"] } },
        aws_network_acl_rule: {
          n: {
            network_acl_id: "${aws_network_acl.a.id}",
            protocol: "tcp",
            rule_action: "allow",
            rule_number: 1,
            from_port: 5432,
            to_port: 5432,
            cidr_block: "0.0.0.0/0",
          },
        },
      },
      {
        aws_vpc: { v: {} },
        aws_subnet: { d: { vpc_id: "${aws_vpc.v.id}" } },
        aws_route_table: { t: {} },
        aws_route_table_association: {
          x: { subnet_id: "${aws_subnet.d.id}", route_table_id: "${aws_route_table.t.id}" },
        },
        aws_network_acl: { a: { subnet_ids: ["${aws_subnet.d.id}"] } },
        aws_network_acl_rule: {
          n: {
            network_acl_id: "${aws_network_acl.a.id}",
            protocol: "tcp",
            rule_action: "allow",
            rule_number: 1,
            from_port: 5432,
            to_port: 5432,
            cidr_block: "0.0.0.0/0",
            egress: true,
          },
        },
      },
    ],
    notApplicable: [{ aws_vpc: { v: {} } }],
  },
});
