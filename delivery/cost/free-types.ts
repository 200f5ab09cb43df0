/** Types that cost nothing themselves, by what they belong to; anything that is in no list is reported. */
const FREE_TYPES: Readonly<Record<string, readonly RegExp[]>> = {
  "parts of a VPC": [
    /^aws_(vpc|subnet|route|route_table|route_table_association|internet_gateway|flow_log)$/,
    /^aws_(default_)?(network_acl|security_group)(_rule)?$/,
    /^aws_vpc_security_group_(in|e)gress_rule$/,
  ],
  "settings of a bucket": [/^aws_s3_bucket_/, /^aws_s3_account_public_access_block$/],
  "settings of a database or cache": [
    /^aws_db_(subnet|parameter)_group$/,
    /^aws_elasticache_(subnet|parameter)_group$/,
  ],
  "identity and access": [
    /^aws_iam_/,
    /^aws_cognito_(resource_server|user_pool_client|user_pool_domain|identity_provider|user_pool_ui_customization|risk_configuration)$/,
  ],
  "settings of a key or secret": [/^aws_kms_alias$/, /^aws_secretsmanager_secret_(policy|rotation|version)$/],
  "standard parameters": [/^aws_ssm_parameter$/],
  "policies and subscriptions": [/^aws_(sns_topic|sqs_queue)_policy$/, /^aws_sns_topic_subscription$/],
  "parts of a function": [/^aws_lambda_(alias|permission|event_source_mapping|invocation)$/],
  "parts of the API": [
    /^aws_api_gateway_(?!rest_api$)/,
    /^aws_wafv2_web_acl_(association|logging_configuration)$/,
    /^aws_acm_certificate/,
  ],
  "releases by CodeDeploy to Lambda": [/^aws_codedeploy_/],
  "settings of AWS Backup": [
    /^aws_backup_(selection|vault_lock_configuration|vault_policy|vault_notifications|report_plan|restore_testing_plan|framework|region_settings|global_settings)$/,
  ],
  "rules and filters": [
    /^aws_cloudwatch_(event_rule|event_target|log_metric_filter|log_resource_policy|query_definition)$/,
  ],
  "settings of an account": [
    /^aws_config_(configuration_recorder_status|delivery_channel|retention_configuration)$/,
    /^aws_guardduty_detector_feature$/,
    /^aws_securityhub_(account|finding_aggregator)$/,
    /^aws_ebs_/,
    /^aws_ec2_instance_metadata_defaults$/,
    /^aws_xray_(encryption_config|group|resource_policy)$/,
  ],
  "the first two budgets of an account": [/^aws_budgets_budget$/],
  "values of Terraform": [/^random_/],
};

/** Whether a type is known to cost nothing. */
export function isFree(type: string): boolean {
  return Object.values(FREE_TYPES).some((patterns) => patterns.some((pattern) => pattern.test(type)));
}
