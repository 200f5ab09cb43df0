/** One stack in two versions: as it is meant to be, and with each protection weakened. Terraform plans from one to the other. */

const ACCOUNT = "123456789012";
const policy = (...statements: object[]): string => JSON.stringify({ Version: "2012-10-17", Statement: statements });
const TLS_ONLY = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: "arn:aws:s3:::records-bucket/*",
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const READ = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::records-bucket/*" };
const trust = (condition: object): string =>
  policy({
    Effect: "Allow",
    Action: "sts:AssumeRole",
    Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
    ...condition,
  });
const MFA = { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } };

function stack(resource: object): object {
  return {
    terraform: {
      backend: { local: {} },
      required_providers: {
        aws: { source: "aws", version: "6.25.0" },
        random: { source: "hashicorp/random", version: "3.7.2" },
      },
    },
    provider: { aws: [{ region: "us-west-2" }], random: [{}] },
    resource,
  };
}

/** The protected version. */
export const STRONG = stack({
  aws_kms_key: {
    data: { description: "data", enable_key_rotation: true, rotation_period_in_days: 90, deletion_window_in_days: 30 },
    slow: { description: "slow", enable_key_rotation: true, rotation_period_in_days: 90 },
    doomed: { description: "doomed", enable_key_rotation: true },
  },
  aws_s3_bucket: { records: { bucket: "records-bucket" }, doomed: { bucket: "doomed-bucket" } },
  aws_s3_bucket_versioning: {
    records: { bucket: "${aws_s3_bucket.records.id}", versioning_configuration: [{ status: "Enabled" }] },
  },
  aws_s3_bucket_public_access_block: {
    records: {
      bucket: "${aws_s3_bucket.records.id}",
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    },
  },
  aws_s3_bucket_object_lock_configuration: {
    records: {
      bucket: "${aws_s3_bucket.records.id}",
      rule: [{ default_retention: [{ mode: "COMPLIANCE", days: 2555 }] }],
    },
  },
  aws_s3_bucket_policy: { records: { bucket: "${aws_s3_bucket.records.id}", policy: policy(TLS_ONLY) } },
  aws_db_instance: {
    main: {
      identifier: "main",
      engine: "postgres",
      engine_version: "15.17",
      instance_class: "db.t3.medium",
      allocated_storage: 20,
      username: "postgres",
      password: "planted-token-4711",
      storage_encrypted: true,
      multi_az: true,
      deletion_protection: true,
      backup_retention_period: 35,
      skip_final_snapshot: false,
      final_snapshot_identifier: "main-final",
      publicly_accessible: false,
      iam_database_authentication_enabled: true,
    },
    replaced: {
      identifier: "replaced",
      engine: "postgres",
      engine_version: "15.17",
      instance_class: "db.t3.medium",
      allocated_storage: 20,
      username: "postgres",
      password: "planted-token-4711",
      skip_final_snapshot: true,
    },
  },
  aws_dynamodb_table: {
    gone: { name: "gone", hash_key: "id", billing_mode: "PAY_PER_REQUEST", attribute: [{ name: "id", type: "S" }] },
  },
  aws_cloudwatch_log_group: { audit: { name: "/audit", retention_in_days: 2557 } },
  aws_secretsmanager_secret: { token: { name: "token", recovery_window_in_days: 30 } },
  random_password: { token: { length: 32, special: false } },
  aws_backup_vault: { main: { name: "main" }, doomed: { name: "doomed" } },
  aws_backup_plan: {
    main: {
      name: "main",
      rule: [
        {
          rule_name: "daily",
          target_vault_name: "main",
          schedule: "cron(0 5 * * ? *)",
          lifecycle: [{ delete_after: 35 }],
          copy_action: [{ destination_vault_arn: `arn:aws:backup:us-east-1:${ACCOUNT}:backup-vault:copy` }],
        },
        {
          rule_name: "monthly",
          target_vault_name: "main",
          schedule: "cron(0 5 1 * ? *)",
          lifecycle: [{ delete_after: 2555 }],
        },
      ],
    },
  },
  aws_cloudwatch_metric_alarm: {
    cpu: alarm("cpu", 80),
    gone: alarm("gone", 80),
  },
  aws_cloudtrail: {
    main: {
      name: "main",
      s3_bucket_name: "trail-bucket",
      enable_log_file_validation: true,
      is_multi_region_trail: true,
    },
  },
  aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
  aws_security_group: { db: { name: "db", description: "db", vpc_id: "${aws_vpc.main.id}" } },
  aws_vpc_security_group_ingress_rule: { postgres: ingress("10.0.0.0/24") },
  aws_iam_role: {
    operator: { name: "operator", assume_role_policy: trust(MFA) },
    app: {
      name: "app",
      assume_role_policy: policy({
        Effect: "Allow",
        Action: "sts:AssumeRole",
        Principal: { Service: "lambda.amazonaws.com" },
      }),
    },
  },
  aws_iam_role_policy: { app: { name: "app", role: "app", policy: policy(READ) } },
  aws_sqs_queue: { events: { name: "events", kms_master_key_id: "alias/messaging" } },
  aws_sns_topic: { harmless: { name: "harmless", display_name: "old" } },
});

/** The same with each protection weakened, something destroyed and something harmless changed. */
export function weaker(): object {
  const weak = structuredClone(STRONG) as { resource: Record<string, Record<string, Record<string, unknown>>> };
  const set = (type: string, name: string, values: Record<string, unknown>): void =>
    void Object.assign(weak.resource[type]?.[name] ?? {}, values);
  const drop = (type: string, name: string): void => {
    delete weak.resource[type]?.[name];
    // Terraform takes a type without resources for a mistake.
    if (Object.keys(weak.resource[type] ?? {}).length === 0) delete weak.resource[type];
  };
  set("aws_kms_key", "data", { enable_key_rotation: false, rotation_period_in_days: null, deletion_window_in_days: 7 });
  set("aws_kms_key", "slow", { rotation_period_in_days: 365 });
  drop("aws_kms_key", "doomed");
  drop("aws_s3_bucket", "doomed");
  set("aws_s3_bucket_versioning", "records", { versioning_configuration: [{ status: "Suspended" }] });
  set("aws_s3_bucket_public_access_block", "records", { block_public_policy: false });
  set("aws_s3_bucket_object_lock_configuration", "records", {
    rule: [{ default_retention: [{ mode: "GOVERNANCE", days: 1 }] }],
  });
  set("aws_s3_bucket_policy", "records", { policy: policy({ ...READ, Principal: "*" }) });
  set("aws_db_instance", "main", {
    multi_az: false,
    deletion_protection: false,
    backup_retention_period: 7,
    skip_final_snapshot: true,
    publicly_accessible: true,
    iam_database_authentication_enabled: false,
    password: "another-token-0815",
  });
  set("aws_db_instance", "replaced", { identifier: "renamed" });
  drop("aws_dynamodb_table", "gone");
  set("aws_cloudwatch_log_group", "audit", { retention_in_days: 90 });
  drop("aws_secretsmanager_secret", "token");
  drop("random_password", "token");
  drop("aws_backup_vault", "doomed");
  const plan = weak.resource["aws_backup_plan"]?.["main"] as { rule: Record<string, unknown>[] };
  plan.rule = [{ ...plan.rule[0], lifecycle: [{ delete_after: 7 }], copy_action: [] }];
  set("aws_cloudwatch_metric_alarm", "cpu", { threshold: 99 });
  drop("aws_cloudwatch_metric_alarm", "gone");
  set("aws_cloudtrail", "main", { enable_log_file_validation: false });
  weak.resource["aws_vpc_security_group_ingress_rule"] = {
    postgres: ingress("0.0.0.0/0"),
    further: ingress("10.9.0.0/24"),
  };
  set("aws_iam_role", "operator", { assume_role_policy: trust({}) });
  set("aws_iam_role_policy", "app", { policy: policy({ ...READ, Action: "s3:*" }) });
  weak.resource["aws_iam_role_policy_attachment"] = {
    admin: { role: "app", policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess" },
  };
  set("aws_sqs_queue", "events", { kms_master_key_id: "alias/another" });
  set("aws_sns_topic", "harmless", { display_name: "new" });
  return weak;
}

function alarm(name: string, threshold: number): Record<string, unknown> {
  return {
    alarm_name: name,
    namespace: "AWS/RDS",
    metric_name: "CPUUtilization",
    comparison_operator: "GreaterThanThreshold",
    statistic: "Average",
    period: 300,
    evaluation_periods: 2,
    threshold,
  };
}

function ingress(cidr: string): Record<string, unknown> {
  return {
    security_group_id: "${aws_security_group.db.id}",
    ip_protocol: "tcp",
    from_port: 5432,
    to_port: 5432,
    cidr_ipv4: cidr,
  };
}
