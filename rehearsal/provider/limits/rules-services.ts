import type { ValueRule } from "./limit";
import { anyJson, arn, between, json, matching, oneOf, schedule } from "./value-rules";

type Rules = Readonly<Record<string, Readonly<Record<string, ValueRule>>>>;

const LAMBDA = "AWS Lambda Developer Guide, Quotas";
const SQS = "Amazon SQS API Reference, CreateQueue";
const LOGS = "Amazon CloudWatch Logs API Reference, PutRetentionPolicy";
/** Days that a log group may keep its events; 0 keeps them for ever. */
const LOG_RETENTION_DAYS = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];
const GATEWAY = "Amazon API Gateway API Reference";
const VERBS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "ANY"];
const WINDOW_OF_KMS = between(7, 30, "AWS KMS API Reference, ScheduleKeyDeletion");
const RECOVERY_DAYS: ValueRule = {
  allowed: "0, or from 7 to 30",
  source: "AWS Secrets Manager API Reference, DeleteSecret",
  accepts: (value) => value === 0 || (typeof value === "number" && value >= 7 && value <= 30),
};

/** Keys, secrets, messaging, compute, API, logs, events, audit and cost. */
export const SERVICE_RULES: Rules = {
  aws_kms_key: {
    deletion_window_in_days: WINDOW_OF_KMS,
    rotation_period_in_days: between(90, 2560, "AWS KMS API Reference, EnableKeyRotation"),
  },
  aws_kms_replica_key: { deletion_window_in_days: WINDOW_OF_KMS },
  aws_kms_alias: {
    name: matching(
      /^alias\/(?!aws\/)[a-zA-Z0-9/_-]{1,250}$/,
      "alias/ and a name that doesn't begin with aws/",
      "AWS KMS API Reference, CreateAlias",
    ),
  },
  aws_secretsmanager_secret: {
    name: matching(
      /^[A-Za-z0-9/_+=.@-]{1,512}$/,
      "1 to 512 letters, digits and /_+=.@-",
      "AWS Secrets Manager API Reference, CreateSecret",
    ),
    recovery_window_in_days: RECOVERY_DAYS,
  },
  aws_secretsmanager_secret_rotation: {
    "rotation_rules.schedule_expression": schedule("AWS Secrets Manager API Reference, RotationRulesType"),
    "rotation_rules.automatically_after_days": between(1, 1000, "AWS Secrets Manager API Reference, RotationRulesType"),
  },
  aws_ssm_parameter: {
    name: matching(
      /^(?!\/?(aws|ssm)(\/|$))\/?[a-zA-Z0-9_.-]+(\/[a-zA-Z0-9_.-]+){0,14}$/,
      "letters, digits and _.- in up to 15 levels, not beginning with aws or ssm",
      "AWS Systems Manager User Guide, Parameter names",
    ),
  },
  aws_sns_topic: {
    name: matching(
      /^[A-Za-z0-9_-]{1,256}(\.fifo)?$/,
      "1 to 256 letters, digits, _ and -",
      "Amazon SNS API Reference, CreateTopic",
    ),
  },
  aws_sns_topic_subscription: {
    protocol: oneOf(
      ["http", "https", "email", "email-json", "sms", "sqs", "application", "lambda", "firehose"],
      "Amazon SNS API Reference, Subscribe",
    ),
    topic_arn: arn("Amazon SNS API Reference, Subscribe"),
    filter_policy: json("Amazon SNS API Reference, Subscribe"),
    redrive_policy: json("Amazon SNS API Reference, Subscribe"),
  },
  aws_sqs_queue: {
    name: matching(
      /^(?=.{1,80}$)[A-Za-z0-9_-]+(\.fifo)?$/,
      "1 to 80 letters, digits, _ and -, with .fifo at the end of a FIFO queue",
      SQS,
    ),
    delay_seconds: between(0, 900, SQS),
    max_message_size: between(1024, 1048576, SQS),
    message_retention_seconds: between(60, 1209600, SQS),
    receive_wait_time_seconds: between(0, 20, SQS),
    visibility_timeout_seconds: between(0, 43200, SQS),
    kms_data_key_reuse_period_seconds: between(60, 86400, SQS),
    redrive_policy: json(SQS),
    redrive_allow_policy: json(SQS),
  },
  aws_lambda_function: {
    timeout: between(1, 900, LAMBDA),
    memory_size: between(128, 10240, LAMBDA),
    "ephemeral_storage.size": between(512, 10240, LAMBDA),
    reserved_concurrent_executions: between(-1, 1000000, "AWS Lambda API Reference, PutFunctionConcurrency"),
    "tracing_config.mode": oneOf(["Active", "PassThrough"], "AWS Lambda API Reference, TracingConfig"),
    role: arn("AWS Lambda API Reference, CreateFunction"),
    "environment.variables": matching(
      /^[a-zA-Z][a-zA-Z0-9_]+$/,
      "a name of letters, digits and underscores, starting with a letter",
      "AWS Lambda API Reference, Environment",
    ),
  },
  aws_lambda_permission: {
    action: matching(
      /^lambda:([a-zA-Z]+|\*)$/,
      "lambda:InvokeFunction or another action of Lambda",
      "AWS Lambda API Reference, AddPermission",
    ),
    source_arn: arn("AWS Lambda API Reference, AddPermission"),
  },
  aws_api_gateway_method: {
    http_method: oneOf(VERBS, `${GATEWAY}, PutMethod`),
    authorization: oneOf(["NONE", "AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS"], `${GATEWAY}, PutMethod`),
  },
  aws_api_gateway_integration: {
    http_method: oneOf(VERBS, `${GATEWAY}, PutIntegration`),
    integration_http_method: oneOf(VERBS, `${GATEWAY}, PutIntegration`),
    timeout_milliseconds: between(50, 300000, `${GATEWAY}, PutIntegration`),
  },
  aws_api_gateway_stage: {
    stage_name: matching(/^[a-zA-Z0-9_-]{1,128}$/, "1 to 128 letters, digits, _ and -", `${GATEWAY}, CreateStage`),
  },
  aws_api_gateway_resource: {
    path_part: matching(
      /^(\{[a-zA-Z0-9._-]+\+?\}|[a-zA-Z0-9._:-]+)$/,
      "letters, digits and ._-:, or {name} or {name+}",
      `${GATEWAY}, CreateResource`,
    ),
  },
  aws_api_gateway_authorizer: { authorizer_result_ttl_in_seconds: between(0, 3600, `${GATEWAY}, CreateAuthorizer`) },
  aws_api_gateway_model: {
    name: matching(/^[a-zA-Z0-9]+$/, "letters and digits", `${GATEWAY}, CreateModel`),
    schema: anyJson(`${GATEWAY}, CreateModel`),
  },
  aws_cloudwatch_log_group: {
    retention_in_days: oneOf(LOG_RETENTION_DAYS, LOGS),
    kms_key_id: arn("Amazon CloudWatch Logs API Reference, AssociateKmsKey"),
  },
  aws_cloudwatch_log_data_protection_policy: {
    policy_document: json("Amazon CloudWatch Logs API Reference, PutDataProtectionPolicy"),
  },
  aws_cloudwatch_dashboard: {
    dashboard_name: matching(
      /^[A-Za-z0-9_-]{1,255}$/,
      "1 to 255 letters, digits, _ and -",
      "Amazon CloudWatch API Reference, PutDashboard",
    ),
    dashboard_body: json("Amazon CloudWatch API Reference, PutDashboard"),
  },
  aws_cloudwatch_metric_alarm: {
    treat_missing_data: oneOf(
      ["missing", "ignore", "breaching", "notBreaching"],
      "Amazon CloudWatch API Reference, PutMetricAlarm",
    ),
    period: {
      allowed: "10, 20, 30 or a multiple of 60",
      source: "Amazon CloudWatch API Reference, PutMetricAlarm",
      accepts: (value) =>
        typeof value === "number" && ([10, 20, 30].includes(value) || (value >= 60 && value % 60 === 0)),
    },
    extended_statistic: matching(
      /^((p|tm|wm|tc|ts)\d{1,3}(\.\d{1,10})?|(TM|WM|PR|TC|TS)\(.*\)|IQM)$/,
      "a percentile or trimmed statistic such as p99",
      "Amazon CloudWatch User Guide, Statistics definitions",
    ),
  },
  aws_cloudwatch_event_rule: {
    schedule_expression: schedule("Amazon EventBridge API Reference, PutRule"),
    event_pattern: json("Amazon EventBridge API Reference, PutRule"),
  },
  aws_cloudwatch_event_target: {
    arn: arn("Amazon EventBridge API Reference, PutTargets"),
    input: anyJson("Amazon EventBridge API Reference, PutTargets"),
  },
  aws_cloudtrail: {
    name: matching(
      /^(?=.{3,128}$)(?!.*[._-]{2})[a-zA-Z0-9][a-zA-Z0-9._-]*[a-zA-Z0-9]$/,
      "3 to 128 letters, digits and single ._-, starting and ending with a letter or digit",
      "AWS CloudTrail API Reference, CreateTrail",
    ),
    kms_key_id: arn("Terraform AWS provider, aws_cloudtrail: kms_key_id is an ARN"),
    cloud_watch_logs_group_arn: arn("AWS CloudTrail API Reference, CreateTrail"),
    cloud_watch_logs_role_arn: arn("AWS CloudTrail API Reference, CreateTrail"),
  },
  aws_config_config_rule: {
    maximum_execution_frequency: oneOf(
      ["One_Hour", "Three_Hours", "Six_Hours", "Twelve_Hours", "TwentyFour_Hours"],
      "AWS Config API Reference, ConfigRule",
    ),
    input_parameters: json("AWS Config API Reference, ConfigRule"),
  },
  aws_config_retention_configuration: {
    retention_period_in_days: between(30, 2557, "AWS Config API Reference, PutRetentionConfiguration"),
  },
  aws_guardduty_detector: {
    finding_publishing_frequency: oneOf(
      ["FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"],
      "Amazon GuardDuty API Reference, CreateDetector",
    ),
  },
  aws_iam_role: { max_session_duration: between(3600, 43200, "AWS IAM API Reference, CreateRole") },
  aws_iam_openid_connect_provider: {
    url: matching(
      /^https:\/\/[^?#\s]+$/,
      "an https URL without query",
      "AWS IAM API Reference, CreateOpenIDConnectProvider",
    ),
  },
  aws_budgets_budget: {
    budget_type: oneOf(
      ["COST", "USAGE", "SAVINGS_PLANS_UTILIZATION", "RI_UTILIZATION", "SAVINGS_PLANS_COVERAGE", "RI_COVERAGE"],
      "AWS Budgets API Reference, Budget",
    ),
    time_unit: oneOf(["DAILY", "MONTHLY", "QUARTERLY", "ANNUALLY", "CUSTOM"], "AWS Budgets API Reference, Budget"),
    limit_amount: matching(/^\d+(\.\d+)?$/, "a decimal number as text", "AWS Budgets API Reference, Spend"),
  },
  aws_ecr_repository: {
    image_tag_mutability: oneOf(
      ["MUTABLE", "IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION", "MUTABLE_WITH_EXCLUSION"],
      "Amazon ECR API Reference, CreateRepository",
    ),
  },
};
