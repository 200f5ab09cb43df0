/** Values with a weaker one in their place. */
export const weakerText: Readonly<Record<string, string>> = {
  "aws:kms": "AES256",
  Enabled: "Suspended",
  ENABLED: "DISABLED",
  required: "preferred",
  COMPLIANCE: "GOVERNANCE",
  TLS_1_2: "TLS_1_0",
  ALL: "REJECT",
  Active: "PassThrough",
  BucketOwnerEnforced: "ObjectWriter",
  COGNITO_USER_POOLS: "NONE",
  AWS_IAM: "NONE",
  CUSTOM: "NONE",
  KMS: "NONE",
  DNS: "EMAIL",
  PAY_PER_REQUEST: "PROVISIONED",
  ERROR: "OFF",
  INFO: "OFF",
  STANDARD: "INFREQUENT_ACCESS",
  "volatile-lru": "allkeys-lru",
  https: "http",
  deny: "allow",
  valkey: "redis",
  "nodejs24.x": "nodejs16.x",
  "nodejs22.x": "nodejs16.x",
};

/** Weaker values of attributes whose value says little by itself, by type and attribute. */
export const weakerByAttribute: Readonly<Record<string, string | number>> = {
  "aws_db_instance.engine_version": "15.4",
  "aws_elasticache_replication_group.engine_version": "5.0.6",
  "aws_backup_plan.rule.schedule": "cron(0 10 1 1 ? *)",
  "aws_kms_key.rotation_period_in_days": 2560,
  "aws_iam_role.max_session_duration": 43_200,
  "aws_iam_account_password_policy.max_password_age": 1095,
  "aws_secretsmanager_secret_rotation.rotation_rules.automatically_after_days": 1000,
  "aws_secretsmanager_secret_rotation.rotation_rules.schedule_expression": "rate(999 days)",
  "aws_backup_vault_lock_configuration.max_retention_days": 36,
};

/** Attributes of rules that open more when they grow or shrink: ports. */
export const portEnds: Readonly<Record<string, number>> = { from_port: 0, to_port: 65_535 };

/** Attributes that hold a network: the whole address space is the weakest value. */
export const networks: Readonly<Record<string, string>> = {
  cidr_ipv4: "0.0.0.0/0",
  cidr_ipv6: "::/0",
  cidr_block: "0.0.0.0/0",
  ipv6_cidr_block: "::/0",
};

/** Database and cache parameters by name: each with a weaker value. */
export const weakerParameters: Readonly<Record<string, string>> = {
  "rds.force_ssl": "0",
  ssl_min_protocol_version: "TLSv1",
  log_connections: "0",
  log_disconnections: "0",
  log_statement: "all",
  "pgaudit.log": "none",
  shared_preload_libraries: "pg_stat_statements",
  "maxmemory-policy": "allkeys-lru",
};
