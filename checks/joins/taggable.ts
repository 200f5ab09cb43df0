import type { Model } from "../model/model";

/** Types that hold or carry ePHI, or decide who reaches it, and that take tags. */
const taggable = [
  "aws_vpc",
  "aws_subnet",
  "aws_security_group",
  "aws_nat_gateway",
  "aws_internet_gateway",
  "aws_route_table",
  "aws_network_acl",
  "aws_vpc_endpoint",
  "aws_flow_log",
  "aws_db_instance",
  "aws_rds_cluster",
  "aws_db_subnet_group",
  "aws_db_parameter_group",
  "aws_elasticache_replication_group",
  "aws_elasticache_subnet_group",
  "aws_elasticache_parameter_group",
  "aws_dynamodb_table",
  "aws_s3_bucket",
  "aws_kms_key",
  "aws_secretsmanager_secret",
  "aws_ssm_parameter",
  "aws_sns_topic",
  "aws_sqs_queue",
  "aws_lambda_function",
  "aws_api_gateway_rest_api",
  "aws_api_gateway_stage",
  "aws_wafv2_web_acl",
  "aws_acm_certificate",
  "aws_cloudtrail",
  "aws_cloudwatch_log_group",
  "aws_cloudwatch_metric_alarm",
  "aws_backup_plan",
  "aws_backup_vault",
  "aws_iam_role",
  "aws_iam_policy",
  "aws_instance",
  "aws_ebs_volume",
  "aws_lb",
];

/** The types of the model that have to carry tags. */
export function takesTags(model: Model): readonly string[] {
  const present = taggable.filter((type) => model.resources(type).length > 0);
  return present.length > 0 ? present : taggable.slice(0, 1);
}
