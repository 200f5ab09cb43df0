import type { ValueRule } from "./limit";
import { arn, between, cron, dailyWindow, matching, oneOf, port, schedule, weeklyWindow } from "./value-rules";

type Rules = Readonly<Record<string, Readonly<Record<string, ValueRule>>>>;

const RDS = "Amazon RDS API Reference, CreateDBInstance";
const CACHE = "Amazon ElastiCache API Reference, CreateReplicationGroup";
const BACKUP = "AWS Backup API Reference, BackupRuleInput and Lifecycle";
const S3 = "Amazon S3 User Guide, Bucket naming rules";
const RDS_NAME = (longest: number, source: string): ValueRule =>
  matching(
    new RegExp(`^(?!.*--)[a-z][a-z0-9-]{0,${longest - 1}}(?<!-)$`),
    `up to ${longest} lower-case letters, digits and single hyphens, starting with a letter, not ending with a hyphen`,
    source,
  );
/** Five-minute granularity isn't asked for; 7 days, whole months of 31 days, or 731 days are. */
const INSIGHTS_DAYS = [7, ...Array.from({ length: 23 }, (_, month) => 31 * (month + 1)), 731];
const BUCKET = matching(
  /^(?!xn--|sthree-|amzn-s3-demo-)(?!.*\.\.)(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?<!-s3alias|--ol-s3|\.mrap|--x-s3)$/,
  "3 to 63 lower-case letters, digits, dots and hyphens, starting and ending with a letter or digit",
  S3,
);
const MASTER_NAME = matching(
  /^[a-zA-Z][a-zA-Z0-9_]{0,62}$/,
  "1 to 63 letters, digits and underscores, starting with a letter",
  RDS,
);

/** S3, DynamoDB, RDS, ElastiCache and AWS Backup. */
export const STORAGE_RULES: Rules = {
  aws_s3_bucket: {
    bucket: BUCKET,
    bucket_prefix: matching(/^[a-z0-9][a-z0-9.-]{0,36}$/, "up to 37 lower-case letters, digits, dots and hyphens", S3),
  },
  aws_s3_bucket_versioning: {
    "versioning_configuration.status": oneOf(
      ["Enabled", "Suspended", "Disabled"],
      "Amazon S3 API Reference, PutBucketVersioning",
    ),
  },
  aws_s3_bucket_object_lock_configuration: {
    "rule.default_retention.days": between(1, 36500, "Amazon S3 API Reference, DefaultRetention"),
    "rule.default_retention.years": between(1, 100, "Amazon S3 API Reference, DefaultRetention"),
    "rule.default_retention.mode": oneOf(["GOVERNANCE", "COMPLIANCE"], "Amazon S3 API Reference, DefaultRetention"),
  },
  aws_s3_bucket_acl: {
    acl: oneOf(
      [
        "private",
        "public-read",
        "public-read-write",
        "authenticated-read",
        "aws-exec-read",
        "bucket-owner-read",
        "bucket-owner-full-control",
        "log-delivery-write",
      ],
      "Amazon S3 User Guide, Canned ACL",
    ),
  },
  aws_dynamodb_table: {
    name: matching(
      /^[a-zA-Z0-9_.-]{3,255}$/,
      "3 to 255 letters, digits, _, . and -",
      "Amazon DynamoDB Developer Guide, Naming rules",
    ),
    "attribute.type": oneOf(["S", "N", "B"], "Amazon DynamoDB API Reference, AttributeDefinition"),
  },
  aws_db_subnet_group: {
    name: matching(
      /^(?!default$)[a-z0-9 ._-]{1,255}$/,
      "1 to 255 lower-case letters, digits, spaces, . _ and -, not default",
      "Amazon RDS API Reference, CreateDBSubnetGroup",
    ),
  },
  aws_db_parameter_group: {
    name: RDS_NAME(255, "Amazon RDS API Reference, CreateDBParameterGroup"),
    "parameter.apply_method": oneOf(["immediate", "pending-reboot"], "Amazon RDS API Reference, Parameter"),
  },
  aws_db_instance: {
    identifier: RDS_NAME(63, RDS),
    allocated_storage: between(5, 65536, RDS),
    max_allocated_storage: between(0, 65536, RDS),
    backup_retention_period: between(0, 35, RDS),
    backup_window: dailyWindow(RDS),
    maintenance_window: weeklyWindow(RDS),
    monitoring_interval: oneOf([0, 1, 5, 10, 15, 30, 60], RDS),
    performance_insights_retention_period: oneOf(INSIGHTS_DAYS, RDS),
    storage_type: oneOf(["standard", "gp2", "gp3", "io1", "io2"], RDS),
    network_type: oneOf(["IPV4", "DUAL"], RDS),
    engine_lifecycle_support: oneOf(
      ["open-source-rds-extended-support", "open-source-rds-extended-support-disabled"],
      RDS,
    ),
    instance_class: matching(/^db\.[a-z0-9-]+\.[a-z0-9]+$/, "a DB instance class such as db.t3.medium", RDS),
    username: MASTER_NAME,
    db_name: matching(
      /^[a-zA-Z_][a-zA-Z0-9_]{0,62}$/,
      "1 to 63 letters, digits and underscores, not starting with a digit",
      RDS,
    ),
    port: port(RDS),
    kms_key_id: arn("Terraform AWS provider, aws_db_instance: kms_key_id is an ARN"),
    performance_insights_kms_key_id: arn("Terraform AWS provider, aws_db_instance"),
    monitoring_role_arn: arn(RDS),
    final_snapshot_identifier: matching(
      /^(?!.*--)[A-Za-z][0-9A-Za-z-]{0,254}(?<!-)$/,
      "letters, digits and single hyphens, starting with a letter, not ending with a hyphen",
      RDS,
    ),
    ca_cert_identifier: matching(/^rds-ca-[a-z0-9-]+$/, "a certificate authority such as rds-ca-rsa2048-g1", RDS),
  },
  aws_rds_cluster: {
    cluster_identifier: RDS_NAME(63, "Amazon RDS API Reference, CreateDBCluster"),
    backup_retention_period: between(1, 35, "Amazon RDS API Reference, CreateDBCluster"),
  },
  aws_elasticache_subnet_group: {
    name: matching(
      /^[a-zA-Z0-9-]{1,255}$/,
      "1 to 255 letters, digits and hyphens",
      "Amazon ElastiCache API Reference, CreateCacheSubnetGroup",
    ),
  },
  aws_elasticache_parameter_group: {
    name: RDS_NAME(255, "Amazon ElastiCache API Reference, CreateCacheParameterGroup"),
  },
  aws_elasticache_replication_group: {
    replication_group_id: matching(
      /^(?!.*--)[a-zA-Z][a-zA-Z0-9-]{0,39}(?<!-)$/,
      "1 to 40 letters, digits and single hyphens, starting with a letter, not ending with a hyphen",
      CACHE,
    ),
    engine: oneOf(["redis", "valkey"], CACHE),
    auth_token: matching(
      /^[A-Za-z0-9!&#$^<>-]{16,128}$/,
      "16 to 128 letters, digits and ! & # $ ^ < > -",
      "Amazon ElastiCache User Guide, AUTH",
    ),
    auth_token_update_strategy: oneOf(
      ["SET", "ROTATE", "DELETE"],
      "Amazon ElastiCache API Reference, ModifyReplicationGroup",
    ),
    snapshot_retention_limit: between(0, 35, CACHE),
    snapshot_window: dailyWindow(CACHE),
    maintenance_window: weeklyWindow(CACHE),
    node_type: matching(/^cache\.[a-z0-9-]+\.[a-z0-9]+$/, "a node type such as cache.t3.micro", CACHE),
    num_cache_clusters: between(1, 6, CACHE),
    replicas_per_node_group: between(0, 5, CACHE),
    port: port(CACHE),
  },
  aws_backup_vault_lock_configuration: {
    changeable_for_days: between(3, 36500, "AWS Backup API Reference, PutBackupVaultLockConfiguration"),
    min_retention_days: between(1, 36500, "AWS Backup API Reference, PutBackupVaultLockConfiguration"),
    max_retention_days: between(1, 36500, "AWS Backup API Reference, PutBackupVaultLockConfiguration"),
  },
  aws_backup_plan: {
    "rule.schedule": schedule(BACKUP),
    "rule.start_window": between(60, 100 * 365 * 24 * 60, BACKUP),
    "rule.lifecycle.delete_after": between(1, 36500, BACKUP),
    "rule.copy_action.lifecycle.delete_after": between(1, 36500, BACKUP),
    "rule.copy_action.destination_vault_arn": arn(BACKUP),
  },
  aws_backup_selection: { iam_role_arn: arn("AWS Backup API Reference, BackupSelection") },
  aws_backup_restore_testing_plan: {
    name: matching(
      /^[a-zA-Z0-9_]{1,50}$/,
      "1 to 50 letters, digits and underscores",
      "AWS Backup API Reference, RestoreTestingPlanForCreate",
    ),
    schedule_expression: cron("AWS Backup API Reference, RestoreTestingPlanForCreate"),
    start_window_hours: between(1, 168, "AWS Backup API Reference, RestoreTestingPlanForCreate"),
    "recovery_point_selection.selection_window_days": between(
      1,
      365,
      "AWS Backup API Reference, RestoreTestingRecoveryPointSelection",
    ),
  },
  aws_backup_restore_testing_selection: {
    name: matching(
      /^[a-zA-Z0-9_]{1,50}$/,
      "1 to 50 letters, digits and underscores",
      "AWS Backup API Reference, RestoreTestingSelectionForCreate",
    ),
    validation_window_hours: between(1, 168, "AWS Backup API Reference, RestoreTestingSelectionForCreate"),
  },
  aws_backup_report_plan: {
    "report_setting.report_template": oneOf(
      [
        "RESOURCE_COMPLIANCE_REPORT",
        "CONTROL_COMPLIANCE_REPORT",
        "BACKUP_JOB_REPORT",
        "COPY_JOB_REPORT",
        "RESTORE_JOB_REPORT",
        "SCAN_JOB_REPORT",
      ],
      "AWS Backup API Reference, ReportSetting",
    ),
    "report_delivery_channel.formats": oneOf(["CSV", "JSON"], "AWS Backup API Reference, ReportDeliveryChannel"),
  },
};
