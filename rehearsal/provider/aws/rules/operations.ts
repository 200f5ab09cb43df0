import type { TypeRules } from "../template";

const FIXED_TIME = "2025-01-01T00:00:00Z";
const regional = (service: string, path: string): string => `arn:{partition}:${service}:{region}:{account}:${path}`;

/** Logs, metrics, events, audit trail, configuration history and cost. */
export const OPERATIONS: Readonly<Record<string, TypeRules>> = {
  aws_cloudwatch_log_group: {
    id: "{name}",
    name: "terraform-{digits:26}",
    arn: regional("logs", "log-group:{name}"),
    log_group_class: "STANDARD",
  },
  aws_cloudwatch_log_stream: { id: "{name}", arn: regional("logs", "log-group:{log_group_name}:log-stream:{name}") },
  aws_cloudwatch_log_metric_filter: { id: "{name}" },
  aws_cloudwatch_log_subscription_filter: { id: "cwlsf-{digits:10}" },
  aws_cloudwatch_log_resource_policy: { id: "{policy_name}" },
  aws_cloudwatch_log_data_protection_policy: { id: "{log_group_name}" },
  aws_cloudwatch_log_account_policy: { id: "{policy_name}:{policy_type}" },
  aws_cloudwatch_log_anomaly_detector: { arn: regional("logs", "anomaly-detector:{uuid}") },
  aws_cloudwatch_query_definition: { id: "{query_definition_id}", query_definition_id: "{uuid}" },
  aws_cloudwatch_metric_alarm: {
    id: "{alarm_name}",
    arn: regional("cloudwatch", "alarm:{alarm_name}"),
    evaluate_low_sample_count_percentiles: "",
  },
  aws_cloudwatch_composite_alarm: { id: "{alarm_name}", arn: regional("cloudwatch", "alarm:{alarm_name}") },
  aws_cloudwatch_dashboard: {
    id: "{dashboard_name}",
    dashboard_arn: "arn:{partition}:cloudwatch::{account}:dashboard/{dashboard_name}",
  },
  aws_cloudwatch_event_bus: { id: "{name}", arn: regional("events", "event-bus/{name}") },
  aws_cloudwatch_event_rule: { id: "{name}", name: "terraform-{digits:26}", arn: regional("events", "rule/{name}") },
  aws_cloudwatch_event_target: { id: "{rule}-{target_id}", target_id: "terraform-{digits:26}" },
  aws_cloudwatch_event_archive: { id: "{name}", arn: regional("events", "archive/{name}") },
  aws_scheduler_schedule: {
    id: "{group_name}/{name}",
    arn: regional("scheduler", "schedule/{group_name}/{name}"),
    group_name: "default",
  },
  aws_cloudtrail: {
    id: "{arn}",
    arn: regional("cloudtrail", "trail/{name}"),
    home_region: "{region}",
    sns_topic_arn: "{sns_topic_name}",
  },
  aws_cloudtrail_event_data_store: { id: "{arn}", arn: regional("cloudtrail", "eventdatastore/{uuid}") },
  aws_config_configuration_recorder: { id: "{name}" },
  aws_config_configuration_recorder_status: { id: "{name}" },
  aws_config_delivery_channel: { id: "{name}" },
  aws_config_retention_configuration: { id: "default", name: "default" },
  aws_config_config_rule: {
    id: "{name}",
    rule_id: "config-rule-{hex:6}",
    arn: regional("config", "config-rule/{rule_id}"),
  },
  aws_config_conformance_pack: {
    id: "{name}",
    arn: regional("config", "conformance-pack/{name}/conformance-pack-{hex:9}"),
  },
  aws_config_aggregate_authorization: {
    id: "{account_id}:{authorized_aws_region}",
    arn: regional("config", "aggregation-authorization/{account_id}/{authorized_aws_region}"),
  },
  aws_xray_group: { id: "{arn}", arn: regional("xray", "group/{group_name}/{upper:26}") },
  aws_xray_sampling_rule: { id: "{rule_name}", arn: regional("xray", "sampling-rule/{rule_name}") },
  aws_xray_encryption_config: { id: "{region}" },
  aws_budgets_budget: {
    id: "{account_id}:{name}",
    account_id: "{account}",
    name: "terraform-{digits:26}",
    arn: "arn:{partition}:budgets::{account}:budget/{name}",
    time_period_start: "2025-01-01_00:00",
  },
  aws_ce_anomaly_monitor: { id: "{arn}", arn: "arn:{partition}:ce::{account}:anomalymonitor/{uuid}" },
  aws_ce_anomaly_subscription: {
    id: "{arn}",
    arn: "arn:{partition}:ce::{account}:anomalysubscription/{uuid}",
    account_id: "{account}",
  },
  aws_synthetics_canary: { id: "{name}", arn: regional("synthetics", "canary:{name}"), status: "READY" },
  aws_ssm_document: {
    id: "{name}",
    arn: regional("ssm", "document/{name}"),
    created_date: FIXED_TIME,
    default_version: "1",
    latest_version: "1",
    hash: "{hex:64}",
    hash_type: "Sha256",
    schema_version: "2.2",
    status: "Active",
    owner: "{account}",
  },
  aws_resourcegroups_group: { id: "{name}", arn: regional("resource-groups", "group/{name}") },
};
