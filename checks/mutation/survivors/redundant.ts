import { removed, type Survivor } from "./survivor";

/** Safeguards that stand twice: another one still holds when this one is gone. */
export const redundant: readonly Survivor[] = [
  {
    types: ["aws_lambda_permission"],
    paths: ["source_account", "source_arn"],
    kinds: removed,
    reason: "Either of the two is enough to name the caller.",
  },
  {
    types: ["aws_backup_selection"],
    paths: ["resources*", "selection_tag*", ""],
    reason: "The database is selected by its ARN and by its tag; the state bucket keeps its versions as well.",
  },
  { types: ["aws_db_instance"], paths: ["tags*"], reason: "The database is selected for backup by its ARN as well." },
  {
    types: ["aws_backup_vault_notifications"],
    paths: ["backup_vault_events", ""],
    reason: "Failed jobs are told by event rules as well.",
  },
  {
    types: ["aws_cloudwatch_event_rule", "aws_cloudwatch_event_target"],
    paths: ["event_pattern", "arn", ""],
    reason:
      "Failed jobs are told by notifications of the vault as well; what GuardDuty and Security Hub find has a rule.",
  },
  {
    types: ["aws_accessanalyzer_analyzer"],
    paths: ["*"],
    reason: "There are two analyzers, one for access from outside and one for what is unused.",
  },
  {
    types: ["aws_budgets_budget"],
    paths: ["*"],
    reason: "There are two budgets with several thresholds, each told by e-mail and by the topic.",
  },
  {
    types: ["aws_codedeploy_deployment_group"],
    paths: [
      "alarm_configuration.alarms",
      "auto_rollback_configuration.events",
      "deployment_style*",
      "alarm_configuration.ignore_poll_alarm_failure",
    ],
    reason: "Each of several alarms rolls back; AWS refuses another style for functions.",
  },
  {
    types: ["aws_db_subnet_group", "aws_elasticache_subnet_group", "aws_lambda_function"],
    paths: ["subnet_ids", "vpc_config.subnet_ids"],
    reason: "AWS refuses a database with subnets in one zone; the rest runs in the other zone.",
  },
  {
    types: ["aws_config_config_rule"],
    paths: ["*"],
    reason: "Checks of the running system beyond those that the rule asks for; this check looks at the same before.",
  },
  {
    types: ["aws_securityhub_standards_subscription", "aws_guardduty_detector_feature"],
    paths: ["", "status"],
    reason: "Two standards and several features: those that safeguards need have rules.",
  },
  {
    types: ["aws_cloudwatch_metric_alarm"],
    paths: ["", "dimensions*", "metric_name", "namespace", "statistic", "extended_statistic", "ok_actions*"],
    reason: "Alarms beyond those that rules ask for, and what they do when all is well again.",
  },
  {
    types: ["aws_cloudwatch_log_metric_filter"],
    paths: [""],
    reason: "The break-glass role: CloudTrail and its event rule show each use as well.",
  },
  {
    types: [
      "aws_cloudwatch_dashboard",
      "aws_cloudwatch_query_definition",
      "aws_xray_group",
      "aws_xray_sampling_rule",
      "aws_backup_report_plan",
    ],
    paths: ["*"],
    reason: "Something to look at: people see less, nothing is opened.",
  },
  {
    types: ["aws_inspector2_enabler"],
    paths: ["resource_types"],
    kinds: ["drop element"],
    reason: "Code scanning on top of package scanning.",
  },
  {
    types: ["aws_network_acl_rule"],
    paths: ["*"],
    reason: "Security groups, which rules check, still name each peer; the ACL of the database tier has a rule.",
  },
  {
    types: ["aws_api_gateway_method"],
    paths: ["request_parameters*", "request_validator_id", "request_models.$default"],
    reason: "Paths without the parameter do not exist; methods with a body have a rule.",
  },
  {
    types: ["aws_api_gateway_request_validator"],
    paths: ["validate_request_parameters"],
    reason: "Required parameters are part of the path.",
  },
  {
    types: ["aws_api_gateway_usage_plan"],
    paths: ["*"],
    reason: "The stage limits all callers; the firewall limits each address.",
  },
  {
    types: ["aws_wafv2_web_acl"],
    paths: ["association_config*", "default_action*", "rule*"],
    reason: "Rules beyond those that safeguards need; AWS refuses a rule or an ACL without its parts.",
  },
  {
    types: ["aws_wafv2_web_acl_logging_configuration"],
    paths: ["redacted_fields*"],
    reason: "Further fields; the header with credentials and the query string have a rule.",
  },
  {
    types: ["aws_secretsmanager_secret_rotation"],
    paths: ["rotate_immediately"],
    reason: "The next rotation comes by the schedule.",
  },
  {
    types: ["aws_s3_bucket_lifecycle_configuration"],
    paths: [
      "rule.abort_incomplete_multipart_upload*",
      "rule.filter*",
      "rule.expiration*",
      "rule.noncurrent_version_expiration*",
    ],
    reason: "Things are kept longer, or an unfinished upload stays.",
  },
];
