import { removed, type Survivor } from "./survivor";

/** Attributes whose absence changes nothing: AWS or the provider takes the same value by default. */
export const defaults: readonly Survivor[] = [
  {
    types: ["aws_api_gateway_method_settings"],
    paths: ["settings.caching_enabled", "settings.data_trace_enabled"],
    kinds: removed,
    reason: "Off by default.",
  },
  { types: ["aws_backup_plan"], paths: ["rule.enable_continuous_backup"], kinds: removed, reason: "Off by default." },
  {
    types: ["aws_backup_plan"],
    paths: ["rule.copy_action.lifecycle*"],
    kinds: removed,
    reason: "Without a lifecycle the copy is kept for ever.",
  },
  { types: ["aws_backup_vault", "aws_s3_bucket"], paths: ["force_destroy"], kinds: removed, reason: "Off by default." },
  {
    types: ["aws_s3_bucket"],
    paths: ["object_lock_enabled"],
    reason: "Off by default; of the bucket with a lock AWS refuses the configuration.",
  },
  {
    types: ["aws_cloudtrail"],
    paths: ["enable_logging", "include_global_service_events"],
    kinds: removed,
    reason: "On by default.",
  },
  { types: ["aws_cloudwatch_metric_alarm"], paths: ["actions_enabled"], kinds: removed, reason: "On by default." },
  {
    types: ["aws_codedeploy_deployment_group"],
    paths: ["alarm_configuration.enabled"],
    kinds: removed,
    reason: "On as soon as alarms are named.",
  },
  {
    types: ["aws_config_configuration_recorder"],
    paths: ["recording_group.all_supported"],
    kinds: removed,
    reason: "On by default.",
  },
  {
    types: ["aws_db_instance"],
    paths: ["allow_major_version_upgrade", "skip_final_snapshot", "ca_cert_identifier"],
    kinds: removed,
    reason: "Off by default; RDS takes its current certificate authority.",
  },
  {
    types: ["aws_ebs_encryption_by_default", "aws_guardduty_detector"],
    paths: ["enabled", "enable"],
    kinds: removed,
    reason: "On by default.",
  },
  {
    types: ["aws_elasticache_replication_group"],
    paths: ["auto_minor_version_upgrade", "transit_encryption_mode"],
    kinds: removed,
    reason: "On, and required, by default.",
  },
  { types: ["aws_iam_role"], paths: ["max_session_duration"], kinds: removed, reason: "An hour by default." },
  { types: ["aws_kms_key"], paths: ["deletion_window_in_days"], kinds: removed, reason: "30 days by default." },
  {
    types: ["aws_s3_account_public_access_block", "aws_inspector2_enabler"],
    paths: ["account_ids*", "account_id"],
    reason: "The account of the provider by default.",
  },
  {
    types: ["aws_secretsmanager_secret"],
    paths: ["recovery_window_in_days"],
    kinds: removed,
    reason: "30 days by default.",
  },
  { types: ["aws_sqs_queue"], paths: ["message_retention_seconds"], kinds: removed, reason: "Four days by default." },
  { types: ["aws_subnet"], paths: ["map_public_ip_on_launch"], kinds: removed, reason: "Off by default." },
  { types: ["aws_vpc"], paths: ["enable_dns_support"], kinds: removed, reason: "On by default." },
  {
    types: ["aws_network_acl_rule"],
    paths: ["egress"],
    kinds: removed,
    reason: "Inbound by default; the rule then has a number that is taken, and AWS refuses it.",
  },
  { types: ["aws_config_retention_configuration"], paths: [""], reason: "2557 days by default." },
  {
    types: ["aws_backup_vault_lock_configuration"],
    paths: ["max_retention_days"],
    kinds: removed,
    reason: "Without a longest time the lock admits every retention.",
  },
  { types: ["aws_iam_policy", "aws_iam_role"], paths: ["path"], kinds: removed, reason: "The root path by default." },
  {
    types: ["aws_securityhub_account"],
    paths: ["*"],
    reason: "On by default; findings are made by control or by standard.",
  },
];
