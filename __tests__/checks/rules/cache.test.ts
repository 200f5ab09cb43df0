import { describeRules } from "./describe-rules";

describeRules("cache", {
  "elasticache-automatic-backup": {
    pass: [{ aws_elasticache_replication_group: { c: { snapshot_retention_limit: 35 } } }],
    fail: [
      { aws_elasticache_replication_group: { c: {} } },
      { aws_elasticache_replication_group: { c: { snapshot_retention_limit: 7 } } },
      { aws_elasticache_replication_group: { c: { snapshot_retention_limit: 0 } } },
    ],
  },
  "elasticache-transit-encryption": {
    pass: [{ aws_elasticache_replication_group: { c: { transit_encryption_enabled: true } } }],
    fail: [
      { aws_elasticache_replication_group: { c: {} } },
      { aws_elasticache_replication_group: { c: { transit_encryption_enabled: false } } },
    ],
  },
  "elasticache-transit-encryption-required": {
    pass: [
      { aws_elasticache_replication_group: { c: { transit_encryption_mode: "required" } } },
      { aws_elasticache_replication_group: { c: {} } },
    ],
    fail: [{ aws_elasticache_replication_group: { c: { transit_encryption_mode: "preferred" } } }],
  },
  "elasticache-at-rest-encryption": {
    pass: [
      { aws_elasticache_replication_group: { c: { at_rest_encryption_enabled: true } } },
      { aws_elasticache_replication_group: { c: { at_rest_encryption_enabled: "true" } } },
    ],
    fail: [
      { aws_elasticache_replication_group: { c: {} } },
      { aws_elasticache_replication_group: { c: { at_rest_encryption_enabled: "false" } } },
    ],
  },
  "elasticache-customer-key": {
    pass: [
      { aws_elasticache_replication_group: { c: { kms_key_id: "${aws_kms_key.k.arn}" } }, aws_kms_key: { k: {} } },
    ],
    fail: [{ aws_elasticache_replication_group: { c: {} } }],
  },
  "elasticache-auth": {
    pass: [
      {
        aws_elasticache_replication_group: { c: { auth_token: "${random_password.p.result}" } },
        random_password: { p: { length: 64 } },
      },
      { aws_elasticache_replication_group: { c: { user_group_ids: ["g"] } } },
    ],
    fail: [
      { aws_elasticache_replication_group: { c: {} } },
      { aws_elasticache_replication_group: { c: { auth_token: "short" } } },
      { aws_elasticache_replication_group: { c: { user_group_ids: [] } } },
    ],
  },
  "elasticache-automatic-failover": {
    pass: [{ aws_elasticache_replication_group: { c: { automatic_failover_enabled: true } } }],
    fail: [
      { aws_elasticache_replication_group: { c: {} } },
      { aws_elasticache_replication_group: { c: { automatic_failover_enabled: false } } },
    ],
  },
  "elasticache-multi-az": {
    pass: [{ aws_elasticache_replication_group: { c: { multi_az_enabled: true } } }],
    fail: [{ aws_elasticache_replication_group: { c: {} } }],
  },
  "elasticache-replica": {
    pass: [
      { aws_elasticache_replication_group: { c: { num_cache_clusters: 2 } } },
      { aws_elasticache_replication_group: { c: { num_node_groups: 2, replicas_per_node_group: 1 } } },
    ],
    fail: [
      { aws_elasticache_replication_group: { c: { num_cache_clusters: 1 } } },
      { aws_elasticache_replication_group: { c: {} } },
      { aws_elasticache_replication_group: { c: { num_node_groups: 2 } } },
    ],
  },
  "elasticache-in-database-subnets": {
    pass: [
      {
        aws_vpc: { v: {} },
        aws_subnet: { a: { vpc_id: "${aws_vpc.v.id}" } },
        aws_route_table: { t: { vpc_id: "${aws_vpc.v.id}" } },
        aws_route_table_association: {
          t: { subnet_id: "${aws_subnet.a.id}", route_table_id: "${aws_route_table.t.id}" },
        },
        aws_elasticache_replication_group: { c: { subnet_group_name: "${aws_elasticache_subnet_group.g.name}" } },
        aws_elasticache_subnet_group: { g: { subnet_ids: ["${aws_subnet.a.id}"] } },
      },
    ],
    fail: [
      { aws_elasticache_replication_group: { c: {} } },
      {
        aws_vpc: { v: {} },
        aws_subnet: { a: { vpc_id: "${aws_vpc.v.id}" } },
        aws_route_table: { t: { vpc_id: "${aws_vpc.v.id}" } },
        aws_route_table_association: {
          t: { subnet_id: "${aws_subnet.a.id}", route_table_id: "${aws_route_table.t.id}" },
        },
        aws_elasticache_replication_group: { c: { subnet_group_name: "${aws_elasticache_subnet_group.g.name}" } },
        aws_elasticache_subnet_group: { g: { subnet_ids: ["${aws_subnet.a.id}"] } },
        aws_nat_gateway: { n: {} },
        aws_route: {
          x: {
            route_table_id: "${aws_route_table.t.id}",
            destination_cidr_block: "0.0.0.0/0",
            nat_gateway_id: "${aws_nat_gateway.n.id}",
          },
        },
      },
    ],
  },
  "elasticache-eviction-policy": {
    pass: [
      {
        aws_elasticache_replication_group: { c: { parameter_group_name: "${aws_elasticache_parameter_group.p.name}" } },
        aws_elasticache_parameter_group: {
          p: { name: "x", parameter: [{ name: "maxmemory-policy", value: "volatile-lru" }] },
        },
      },
    ],
    fail: [
      {
        aws_elasticache_replication_group: { c: { parameter_group_name: "${aws_elasticache_parameter_group.p.name}" } },
        aws_elasticache_parameter_group: {
          p: { name: "x", parameter: [{ name: "maxmemory-policy", value: "allkeys-lru" }] },
        },
      },
      {
        aws_elasticache_replication_group: { c: { parameter_group_name: "${aws_elasticache_parameter_group.p.name}" } },
        aws_elasticache_parameter_group: { p: { name: "x", parameter: [] } },
      },
      { aws_elasticache_replication_group: { c: { parameter_group_name: "default.valkey7" } } },
    ],
  },
  "elasticache-logging": {
    pass: [
      {
        aws_elasticache_replication_group: {
          c: {
            log_delivery_configuration: [
              { log_type: "slow-log", destination: "a" },
              { log_type: "engine-log", destination: "b" },
            ],
          },
        },
      },
    ],
    fail: [
      { aws_elasticache_replication_group: { c: {} } },
      {
        aws_elasticache_replication_group: {
          c: { log_delivery_configuration: [{ log_type: "slow-log", destination: "a" }] },
        },
      },
    ],
  },
  "elasticache-engine-supported": {
    pass: [
      { aws_elasticache_replication_group: { c: { engine: "valkey", engine_version: "7.2" } } },
      { aws_elasticache_replication_group: { c: { engine: "redis", engine_version: "7.1" } } },
      { aws_elasticache_replication_group: { c: { engine: "valkey", engine_version: "8.1" } } },
    ],
    fail: [
      { aws_elasticache_replication_group: { c: {} } },
      { aws_elasticache_replication_group: { c: { engine: "redis", engine_version: "5.0.6" } } },
      { aws_elasticache_replication_group: { c: { engine: "redis", engine_version: "7.2" } } },
    ],
  },
  "elasticache-minor-version-upgrade": {
    pass: [
      { aws_elasticache_replication_group: { c: { auto_minor_version_upgrade: "true" } } },
      { aws_elasticache_replication_group: { c: {} } },
    ],
    fail: [{ aws_elasticache_replication_group: { c: { auto_minor_version_upgrade: "false" } } }],
  },
  "elasticache-no-plain-nodes": {
    pass: [
      { aws_elasticache_replication_group: { c: {} } },
      { aws_elasticache_cluster: { x: { replication_group_id: "${aws_elasticache_replication_group.c.id}" } } },
    ],
    fail: [{ aws_elasticache_cluster: { x: { engine: "redis" } } }],
  },
  "elasticache-security-groups-named": {
    pass: [{ aws_elasticache_replication_group: { x: { security_group_ids: ["sg-1"] } } }],
    fail: [{ aws_elasticache_replication_group: { x: {} } }],
  },
});
