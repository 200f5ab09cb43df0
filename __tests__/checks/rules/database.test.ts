import { describeRules } from "./describe-rules";

describeRules("database", {
  "rds-storage-encrypted": {
    pass: [
      { aws_db_instance: { db: { storage_encrypted: true } } },
      { aws_rds_cluster: { x: { storage_encrypted: true } } },
    ],
    fail: [
      { aws_db_instance: { db: {} } },
      { aws_db_instance: { db: { storage_encrypted: false } } },
      { aws_rds_cluster: { x: {} } },
    ],
    unreadable: [{ aws_db_instance: { db: { storage_encrypted: "${var.encrypt}" } } }],
    notApplicable: [{ aws_kms_key: { x: {} } }],
  },
  "rds-storage-customer-key": {
    pass: [
      { aws_db_instance: { db: { kms_key_id: "${aws_kms_key.k.arn}" } }, aws_kms_key: { k: {} } },
      {
        aws_db_instance: {
          db: { kms_key_id: "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab" },
        },
      },
    ],
    fail: [{ aws_db_instance: { db: {} } }, { aws_db_instance: { db: { kms_key_id: "alias/aws/rds" } } }],
    unreadable: [{ aws_db_instance: { db: { kms_key_id: "${var.key}" } } }],
  },
  "rds-multi-az": {
    pass: [{ aws_db_instance: { db: { multi_az: true } } }],
    fail: [{ aws_db_instance: { db: { multi_az: false } } }, { aws_db_instance: { db: {} } }],
  },
  "rds-backup-enabled": {
    pass: [{ aws_db_instance: { db: { backup_retention_period: 35 } } }],
    fail: [
      { aws_db_instance: { db: {} } },
      { aws_db_instance: { db: { backup_retention_period: 0 } } },
      { aws_db_instance: { db: { backup_retention_period: 7 } } },
      { aws_db_instance: { db: { backup_retention_period: 2555 } } },
    ],
  },
  "rds-deletion-protection": {
    pass: [{ aws_db_instance: { db: { deletion_protection: true } } }],
    fail: [{ aws_db_instance: { db: {} } }, { aws_db_instance: { db: { deletion_protection: false } } }],
  },
  "rds-no-public-access": {
    pass: [{ aws_db_instance: { db: { publicly_accessible: false } } }],
    fail: [{ aws_db_instance: { db: { publicly_accessible: true } } }, { aws_db_instance: { db: {} } }],
  },
  "rds-enhanced-monitoring": {
    pass: [{ aws_db_instance: { db: { monitoring_interval: 60 } } }],
    fail: [{ aws_db_instance: { db: {} } }, { aws_db_instance: { db: { monitoring_interval: 0 } } }],
  },
  "rds-logging-enabled": {
    pass: [
      { aws_db_instance: { db: { engine: "postgres", enabled_cloudwatch_logs_exports: ["postgresql", "upgrade"] } } },
      {
        aws_db_instance: {
          db: { engine: "mysql", enabled_cloudwatch_logs_exports: ["audit", "error", "general", "slowquery"] },
        },
      },
    ],
    fail: [
      { aws_db_instance: { db: { engine: "postgres" } } },
      { aws_db_instance: { db: { engine: "postgres", enabled_cloudwatch_logs_exports: ["postgresql"] } } },
      { aws_db_instance: { db: { engine: "mysql", enabled_cloudwatch_logs_exports: ["postgresql", "upgrade"] } } },
    ],
  },
  "rds-minor-version-upgrade": {
    pass: [{ aws_db_instance: { db: { auto_minor_version_upgrade: true } } }],
    fail: [{ aws_db_instance: { db: { auto_minor_version_upgrade: false } } }, { aws_db_instance: { db: {} } }],
  },
  "rds-force-ssl": {
    pass: [
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [{ name: "rds.force_ssl", value: "1" }] } },
      },
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [{ name: "rds.force_ssl", value: 1 }] } },
      },
    ],
    fail: [
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [] } },
      },
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [{ name: "rds.force_ssl", value: "0" }] } },
      },
      { aws_db_instance: { db: { engine: "postgres" } } },
      { aws_db_instance: { db: { engine: "postgres", parameter_group_name: "default.postgres15" } } },
    ],
  },
  "rds-tls-minimum": {
    pass: [
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: {
          p: { name: "x", parameter: [{ name: "ssl_min_protocol_version", value: "TLSv1.2" }] },
        },
      },
    ],
    fail: [
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [{ name: "ssl_min_protocol_version", value: "TLSv1" }] } },
      },
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [] } },
      },
      { aws_db_instance: { db: { engine: "postgres" } } },
    ],
  },
  "rds-connections-logged": {
    pass: [
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [{ name: "log_connections", value: "1" }] } },
      },
    ],
    fail: [
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [{ name: "log_connections", value: "0" }] } },
      },
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [] } },
      },
    ],
  },
  "rds-disconnections-logged": {
    pass: [
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [{ name: "log_disconnections", value: "1" }] } },
      },
    ],
    fail: [
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [{ name: "log_disconnections", value: "0" }] } },
      },
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [] } },
      },
    ],
  },
  "rds-audit-logging": {
    pass: [
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [{ name: "pgaudit.log", value: "ddl,role,write" }] } },
      },
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [{ name: "pgaudit.log", value: "all" }] } },
      },
    ],
    fail: [
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [{ name: "pgaudit.log", value: "ddl" }] } },
      },
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [] } },
      },
    ],
  },
  "rds-audit-library-loaded": {
    pass: [
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: {
          p: { name: "x", parameter: [{ name: "shared_preload_libraries", value: "pgaudit,pg_stat_statements" }] },
        },
      },
    ],
    fail: [
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: {
          p: { name: "x", parameter: [{ name: "shared_preload_libraries", value: "pg_stat_statements" }] },
        },
      },
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [] } },
      },
    ],
  },
  "rds-no-statement-text-logged": {
    pass: [
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [{ name: "log_statement", value: "ddl" }] } },
      },
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [] } },
      },
      { aws_db_instance: { db: { engine: "postgres", parameter_group_name: "default.postgres15" } } },
    ],
    fail: [
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [{ name: "log_statement", value: "all" }] } },
      },
      {
        aws_db_instance: { db: { engine: "postgres", parameter_group_name: "${aws_db_parameter_group.p.name}" } },
        aws_db_parameter_group: { p: { name: "x", parameter: [{ name: "log_statement", value: "mod" }] } },
      },
    ],
  },
  "rds-in-database-subnets": {
    pass: [
      {
        aws_vpc: { v: {} },
        aws_subnet: { a: { vpc_id: "${aws_vpc.v.id}" } },
        aws_route_table: { t: { vpc_id: "${aws_vpc.v.id}" } },
        aws_route_table_association: {
          t: { subnet_id: "${aws_subnet.a.id}", route_table_id: "${aws_route_table.t.id}" },
        },
        aws_db_instance: { db: { db_subnet_group_name: "${aws_db_subnet_group.g.name}" } },
        aws_db_subnet_group: { g: { subnet_ids: ["${aws_subnet.a.id}"] } },
      },
    ],
    fail: [
      { aws_db_instance: { db: {} } },
      {
        aws_vpc: { v: {} },
        aws_subnet: { a: { vpc_id: "${aws_vpc.v.id}" } },
        aws_route_table: { t: { vpc_id: "${aws_vpc.v.id}" } },
        aws_route_table_association: {
          t: { subnet_id: "${aws_subnet.a.id}", route_table_id: "${aws_route_table.t.id}" },
        },
        aws_db_instance: { db: { db_subnet_group_name: "${aws_db_subnet_group.g.name}" } },
        aws_db_subnet_group: { g: { subnet_ids: ["${aws_subnet.a.id}"] } },
        aws_internet_gateway: { i: {} },
        aws_route: {
          x: {
            route_table_id: "${aws_route_table.t.id}",
            destination_cidr_block: "0.0.0.0/0",
            gateway_id: "${aws_internet_gateway.i.id}",
          },
        },
      },
      {
        aws_vpc: { v: {} },
        aws_subnet: { a: { vpc_id: "${aws_vpc.v.id}" } },
        aws_route_table: { t: { vpc_id: "${aws_vpc.v.id}" } },
        aws_route_table_association: {
          t: { subnet_id: "${aws_subnet.a.id}", route_table_id: "${aws_route_table.t.id}" },
        },
        aws_db_instance: { db: { db_subnet_group_name: "${aws_db_subnet_group.g.name}" } },
        aws_db_subnet_group: { g: { subnet_ids: ["${aws_subnet.a.id}"] } },
        aws_nat_gateway: { n: {} },
        aws_route: {
          x: {
            route_table_id: "${aws_route_table.t.id}",
            destination_cidr_block: "0.0.0.0/0",
            nat_gateway_id: "${aws_nat_gateway.n.id}",
          },
        },
      },
      {
        aws_vpc: { v: {} },
        aws_subnet: { a: { vpc_id: "${aws_vpc.v.id}" } },
        aws_route_table: { t: { vpc_id: "${aws_vpc.v.id}" } },
        aws_db_instance: { db: { db_subnet_group_name: "${aws_db_subnet_group.g.name}" } },
        aws_db_subnet_group: { g: { subnet_ids: ["${aws_subnet.a.id}"] } },
      },
    ],
    unreadable: [
      {
        aws_db_instance: { db: { db_subnet_group_name: "${aws_db_subnet_group.g.name}" } },
        aws_db_subnet_group: { g: { subnet_ids: ["subnet-1"] } },
      },
      { aws_db_instance: { db: { db_subnet_group_name: "other" } } },
    ],
  },
  "rds-managed-password": {
    pass: [
      { aws_db_instance: { db: { manage_master_user_password: true } } },
      { aws_rds_cluster: { x: { manage_master_user_password: true } } },
    ],
    fail: [
      { aws_db_instance: { db: { password: "hunter2hunter2" } } },
      { aws_db_instance: { db: {} } },
      { aws_db_instance: { db: { manage_master_user_password: true, password: "${random_password.p.result}" } } },
    ],
    notApplicable: [{ aws_db_instance: { db: { snapshot_identifier: "s" } } }],
  },
  "rds-secret-customer-key": {
    pass: [
      {
        aws_db_instance: {
          db: { manage_master_user_password: true, master_user_secret_kms_key_id: "${aws_kms_key.k.arn}" },
        },
        aws_kms_key: { k: {} },
      },
    ],
    fail: [{ aws_db_instance: { db: { manage_master_user_password: true } } }],
    notApplicable: [{ aws_db_instance: { db: {} } }],
  },
  "rds-iam-authentication": {
    pass: [{ aws_db_instance: { db: { iam_database_authentication_enabled: true } } }],
    fail: [
      { aws_db_instance: { db: {} } },
      { aws_db_instance: { db: { iam_database_authentication_enabled: false } } },
    ],
  },
  "rds-final-snapshot": {
    pass: [{ aws_db_instance: { db: { skip_final_snapshot: false } } }, { aws_db_instance: { db: {} } }],
    fail: [{ aws_db_instance: { db: { skip_final_snapshot: true } } }],
  },
  "rds-copy-tags-to-snapshot": {
    pass: [{ aws_db_instance: { db: { copy_tags_to_snapshot: true } } }],
    fail: [{ aws_db_instance: { db: {} } }, { aws_db_instance: { db: { copy_tags_to_snapshot: false } } }],
  },
  "rds-keeps-automated-backups": {
    pass: [{ aws_db_instance: { db: { delete_automated_backups: false } } }],
    fail: [{ aws_db_instance: { db: {} } }, { aws_db_instance: { db: { delete_automated_backups: true } } }],
  },
  "rds-insights-customer-key": {
    pass: [
      {
        aws_db_instance: {
          db: { performance_insights_enabled: true, performance_insights_kms_key_id: "${aws_kms_key.k.arn}" },
        },
        aws_kms_key: { k: {} },
      },
    ],
    fail: [{ aws_db_instance: { db: { performance_insights_enabled: true } } }],
    notApplicable: [{ aws_db_instance: { db: { performance_insights_enabled: false } } }],
  },
  "rds-engine-supported": {
    pass: [
      { aws_db_instance: { db: { engine: "postgres", engine_version: "15.17" } } },
      { aws_db_instance: { db: { engine: "postgres", engine_version: "18.1" } } },
    ],
    fail: [
      { aws_db_instance: { db: { engine: "postgres", engine_version: "15.4" } } },
      { aws_db_instance: { db: { engine: "postgres", engine_version: "13.20" } } },
      { aws_db_instance: { db: { engine: "postgres" } } },
    ],
  },
  "secret-rotation": {
    pass: [
      {
        aws_secretsmanager_secret: { s: {} },
        aws_secretsmanager_secret_rotation: {
          x: {
            secret_id: "${aws_secretsmanager_secret.s.id}",
            rotation_rules: { automatically_after_days: 30 },
            rotation_lambda_arn: "arn:f",
          },
        },
      },
      {
        aws_secretsmanager_secret: { s: {} },
        aws_secretsmanager_secret_rotation: {
          x: {
            secret_id: "${aws_secretsmanager_secret.s.arn}",
            rotation_rules: [{ schedule_expression: "rate(30 days)" }],
            rotation_lambda_arn: "arn:f",
          },
        },
      },
      {
        aws_secretsmanager_secret: { s: {} },
        aws_secretsmanager_secret_rotation: {
          x: {
            secret_id: "${aws_secretsmanager_secret.s.arn}",
            rotation_rules: [{ schedule_expression: "cron(0 8 1 * ? *)" }],
            rotation_lambda_arn: "arn:f",
          },
        },
      },
    ],
    fail: [
      { aws_secretsmanager_secret: { s: {} } },
      {
        aws_secretsmanager_secret: { s: {} },
        aws_secretsmanager_secret_rotation: {
          x: {
            secret_id: "${aws_secretsmanager_secret.s.id}",
            rotation_rules: { automatically_after_days: 365 },
            rotation_lambda_arn: "arn:f",
          },
        },
      },
      {
        aws_secretsmanager_secret: { s: {} },
        aws_secretsmanager_secret_rotation: {
          x: { secret_id: "${aws_secretsmanager_secret.s.id}", rotation_rules: { automatically_after_days: 30 } },
        },
      },
    ],
  },
  "rds-secret-rotation": {
    pass: [
      {
        aws_db_instance: { db: { manage_master_user_password: true } },
        aws_secretsmanager_secret_rotation: {
          x: {
            secret_id: "${aws_db_instance.db.master_user_secret[0].secret_arn}",
            rotation_rules: { schedule_expression: "rate(30 days)" },
          },
        },
      },
    ],
    fail: [
      { aws_db_instance: { db: { manage_master_user_password: true } } },
      {
        aws_db_instance: { db: { manage_master_user_password: true } },
        aws_secretsmanager_secret_rotation: {
          x: {
            secret_id: "${aws_db_instance.db.master_user_secret[0].secret_arn}",
            rotation_rules: { schedule_expression: "rate(180 days)" },
          },
        },
      },
    ],
  },
  "secret-customer-key": {
    pass: [{ aws_secretsmanager_secret: { x: { kms_key_id: "${aws_kms_key.k.arn}" } }, aws_kms_key: { k: {} } }],
    fail: [
      { aws_secretsmanager_secret: { x: {} } },
      { aws_secretsmanager_secret: { x: { kms_key_id: "alias/aws/secretsmanager" } } },
    ],
  },
  "dynamodb-pitr": {
    pass: [
      { aws_dynamodb_table: { x: { point_in_time_recovery: { enabled: true } } } },
      { aws_dynamodb_table: { x: { point_in_time_recovery: [{ enabled: true }] } } },
    ],
    fail: [
      { aws_dynamodb_table: { x: {} } },
      { aws_dynamodb_table: { x: { point_in_time_recovery: { enabled: false } } } },
    ],
  },
  "dynamodb-autoscaling": {
    pass: [
      { aws_dynamodb_table: { x: { billing_mode: "PAY_PER_REQUEST" } } },
      {
        aws_dynamodb_table: { t: { name: "orders" } },
        aws_appautoscaling_target: {
          r: { resource_id: "table/orders", scalable_dimension: "dynamodb:table:ReadCapacityUnits" },
          w: { resource_id: "table/orders", scalable_dimension: "dynamodb:table:WriteCapacityUnits" },
        },
      },
    ],
    fail: [
      { aws_dynamodb_table: { x: { name: "t" } } },
      { aws_dynamodb_table: { x: { name: "t", billing_mode: "PROVISIONED" } } },
    ],
  },
  "dynamodb-table-encrypted": {
    pass: [
      {
        aws_dynamodb_table: { x: { server_side_encryption: { enabled: true, kms_key_arn: "${aws_kms_key.k.arn}" } } },
        aws_kms_key: { k: {} },
      },
    ],
    fail: [
      { aws_dynamodb_table: { x: {} } },
      { aws_dynamodb_table: { x: { server_side_encryption: { enabled: true } } } },
    ],
  },
  "rds-cluster-multi-az": {
    pass: [
      {
        aws_rds_cluster: { c: {} },
        aws_rds_cluster_instance: {
          a: { cluster_identifier: "${aws_rds_cluster.c.id}" },
          b: { cluster_identifier: "${aws_rds_cluster.c.id}" },
        },
      },
    ],
    fail: [
      { aws_rds_cluster: { c: {} } },
      {
        aws_rds_cluster: { c: {} },
        aws_rds_cluster_instance: { a: { cluster_identifier: "${aws_rds_cluster.c.id}" } },
      },
    ],
  },
  "rds-cluster-deletion-protection": {
    pass: [{ aws_rds_cluster: { c: { deletion_protection: true } } }],
    fail: [{ aws_rds_cluster: { c: {} } }],
  },
  "rds-security-groups-named": {
    pass: [{ aws_db_instance: { x: { vpc_security_group_ids: ["sg-1"] } } }],
    fail: [{ aws_db_instance: { x: {} } }, { aws_db_instance: { x: { vpc_security_group_ids: [] } } }],
  },
  "rds-performance-insights": {
    pass: [{ aws_db_instance: { x: { performance_insights_enabled: true } } }],
    fail: [{ aws_db_instance: { x: {} } }, { aws_db_instance: { x: { performance_insights_enabled: false } } }],
  },
  "rds-no-major-upgrade-by-chance": {
    pass: [{ aws_db_instance: { x: {} } }, { aws_db_instance: { x: { allow_major_version_upgrade: false } } }],
    fail: [{ aws_db_instance: { x: { allow_major_version_upgrade: true } } }],
  },
  "dynamodb-deletion-protection": {
    pass: [{ aws_dynamodb_table: { x: { deletion_protection_enabled: true } } }],
    fail: [{ aws_dynamodb_table: { x: {} } }],
  },
  "dynamodb-encryption-enabled": {
    pass: [{ aws_dynamodb_table: { x: { server_side_encryption: { enabled: true } } } }],
    fail: [
      { aws_dynamodb_table: { x: {} } },
      { aws_dynamodb_table: { x: { server_side_encryption: { enabled: false } } } },
    ],
  },
  "secret-ssl-requests-only": {
    pass: [
      {
        aws_secretsmanager_secret: { q: { name: "n" } },
        aws_secretsmanager_secret_policy: {
          p: {
            secret_arn: "${aws_secretsmanager_secret.q.arn}",
            policy:
              '{"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "secretsmanager:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
    ],
    fail: [
      { aws_secretsmanager_secret: { x: {} } },
      {
        aws_secretsmanager_secret: { q: { name: "n" } },
        aws_secretsmanager_secret_policy: {
          p: {
            secret_arn: "${aws_secretsmanager_secret.q.arn}",
            policy:
              '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "secretsmanager:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
    ],
  },
  "secret-policy-blocks-public": {
    pass: [{ aws_secretsmanager_secret_policy: { x: { block_public_policy: true } } }],
    fail: [{ aws_secretsmanager_secret_policy: { x: {} } }],
  },
  "ssm-parameter-customer-key": {
    pass: [
      { aws_ssm_parameter: { x: { type: "SecureString", key_id: "${aws_kms_key.k.arn}" } }, aws_kms_key: { k: {} } },
    ],
    fail: [{ aws_ssm_parameter: { x: { type: "SecureString" } } }],
    notApplicable: [{ aws_ssm_parameter: { x: { type: "String" } } }],
  },
  "generated-secrets-long": {
    pass: [{ random_password: { x: { length: 64 } } }],
    fail: [{ random_password: { x: { length: 8 } } }, { random_password: { x: {} } }],
  },
});
