import type { Survivor } from "./survivor";

/** Numbers and choices of cost, speed and comfort: people judge them, no rule can. */
export const tuning: readonly Survivor[] = [
  {
    types: ["aws_api_gateway_method_settings"],
    paths: ["settings.metrics_enabled"],
    reason: "Metrics by method; those of the stage stay.",
  },
  {
    types: ["aws_acm_certificate"],
    paths: ["key_algorithm", "options*"],
    reason: "Every algorithm of ACM is strong; AWS logs certificates by default.",
  },
  {
    types: ["aws_backup_plan"],
    paths: ["rule.completion_window", "rule.start_window", "rule.schedule"],
    reason: "How long a job may take. The daily rule has a check, the monthly one may come at any time.",
  },
  {
    types: ["aws_backup_restore_testing_plan", "aws_backup_restore_testing_selection"],
    paths: ["*"],
    reason: "What is restored when: a rule asks that something is, on a schedule.",
  },
  {
    types: ["aws_backup_vault_lock_configuration"],
    paths: ["max_retention_days"],
    reason: "The monthly rule would fail; the lock of the other vault is judged by its copies.",
  },
  { types: ["aws_cloudtrail"], paths: ["advanced_event_selector.name"], reason: "A name." },
  {
    types: ["aws_cloudwatch_log_metric_filter"],
    paths: ["metric_transformation.default_value"],
    reason: "Zero or nothing while nothing happens.",
  },
  {
    types: ["aws_cloudwatch_metric_alarm"],
    paths: ["alarm_description", "evaluation_periods", "period", "threshold", "treat_missing_data"],
    reason: "How early an alarm rings. Thresholds that the requirements name have rules.",
  },
  {
    types: ["aws_cognito_user_pool"],
    paths: [
      "account_recovery_setting*",
      "auto_verified_attributes*",
      "password_policy.password_history_size",
      "password_policy.temporary_password_validity_days",
      "software_token_mfa_configuration*",
      "user_attribute_update_settings*",
      "user_pool_tier",
      "username_attributes*",
      "username_configuration*",
    ],
    reason: "How signing in feels. Length and kinds of passwords, second factor and protection have rules.",
  },
  {
    types: ["aws_config_configuration_recorder", "aws_config_delivery_channel"],
    paths: ["recording_mode*", "snapshot_delivery_properties*", "s3_kms_key_arn", ""],
    reason: "How often Config writes; its bucket has a key by default.",
  },
  {
    types: ["aws_db_instance"],
    paths: [
      "allocated_storage",
      "max_allocated_storage",
      "apply_immediately",
      "backup_window",
      "maintenance_window",
      "database_insights_mode",
      "engine_lifecycle_support",
      "performance_insights_retention_period",
    ],
    reason: "Size, windows and cost.",
  },
  {
    types: ["aws_db_parameter_group", "aws_elasticache_parameter_group"],
    paths: ["parameter", "parameter.name"],
    reason: "Parameters that tune the engine; those that protect have rules.",
  },
  {
    types: ["aws_ec2_instance_metadata_defaults"],
    paths: ["http_put_response_hop_limit"],
    reason: "One hop more for containers; the token has a rule.",
  },
  {
    types: ["aws_elasticache_replication_group"],
    paths: ["apply_immediately", "final_snapshot_identifier", "maintenance_window", "snapshot_window"],
    reason: "Windows and names.",
  },
  { types: ["aws_flow_log"], paths: ["max_aggregation_interval"], reason: "One minute or ten." },
  {
    types: ["aws_guardduty_detector"],
    paths: ["finding_publishing_frequency"],
    reason: "How often repeated findings are told; new ones come at once.",
  },
  {
    types: ["aws_iam_account_password_policy"],
    paths: ["allow_users_to_change_password", "hard_expiry"],
    reason: "There are no users with passwords.",
  },
  { types: ["aws_lambda_function"], paths: ["publish"], reason: "Versions for gradual releases." },
  {
    types: ["aws_s3_bucket_server_side_encryption_configuration"],
    paths: ["rule.bucket_key_enabled"],
    reason: "Fewer calls to KMS; the key is the same.",
  },
  {
    types: ["aws_sqs_queue"],
    paths: ["kms_data_key_reuse_period_seconds", "receive_wait_time_seconds", "visibility_timeout_seconds"],
    reason: "Speed and cost of a queue.",
  },
  {
    types: ["aws_vpc"],
    paths: ["lifecycle*"],
    reason: "A network holds no data; what it carries is kept by its own rules.",
  },
  {
    types: [
      "aws_default_network_acl",
      "aws_default_security_group",
      "aws_eip",
      "aws_flow_log",
      "aws_internet_gateway",
      "aws_nat_gateway",
      "aws_network_acl",
      "aws_route_table",
      "aws_secretsmanager_secret",
      "aws_security_group",
      "aws_subnet",
      "aws_vpc",
      "aws_vpc_endpoint",
      "aws_vpc_security_group_ingress_rule",
      "aws_vpc_security_group_egress_rule",
    ],
    paths: ["tags*"],
    reason: "Names for people; the tags that safeguards need are the provider's.",
  },
  {
    types: ["random_password"],
    paths: ["min_*", "override_special", "special"],
    reason: "Which characters: the length has a rule.",
  },
  {
    types: ["aws_wafv2_web_acl"],
    paths: ["visibility_config.sampled_requests_enabled"],
    reason: "Samples in the console, for three hours: off here, since a request may name a patient.",
  },
];
