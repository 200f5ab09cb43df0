import type { MutableObject } from "../wire/value";
import type { AwsIdentity } from "./identity";

/** Which attributes an import id stands for, where the id is more than the attribute `id`. */
const PARTS: Readonly<Record<string, { readonly separator: string; readonly names: readonly string[] }>> = {
  aws_iam_role_policy: { separator: ":", names: ["role", "name"] },
  aws_iam_role_policy_attachment: { separator: "/", names: ["role", "policy_arn"] },
  aws_route53_record: { separator: "_", names: ["zone_id", "name", "type"] },
  aws_lambda_alias: { separator: "/", names: ["function_name", "name"] },
  aws_lambda_permission: { separator: "/", names: ["function_name", "statement_id"] },
  aws_cloudwatch_event_target: { separator: "/", names: ["rule", "target_id"] },
  aws_cloudwatch_log_metric_filter: { separator: ":", names: ["log_group_name", "name"] },
  aws_backup_selection: { separator: "|", names: ["plan_id", "id"] },
  aws_budgets_budget: { separator: ":", names: ["account_id", "name"] },
  aws_route_table_association: { separator: "/", names: ["subnet_id", "route_table_id"] },
  aws_api_gateway_resource: { separator: "/", names: ["rest_api_id", "id"] },
  aws_api_gateway_stage: { separator: "/", names: ["rest_api_id", "stage_name"] },
  aws_cognito_user_pool_client: { separator: "/", names: ["user_pool_id", "id"] },
  aws_codedeploy_deployment_group: { separator: ":", names: ["app_name", "deployment_group_name"] },
  aws_guardduty_detector_feature: { separator: "/", names: ["detector_id", "name"] },
  aws_wafv2_web_acl: { separator: "/", names: ["id", "name", "scope"] },
};

/** Attributes that hold the import id itself. */
const NAMED: Readonly<Record<string, string>> = {
  aws_db_instance: "identifier",
  aws_rds_cluster: "cluster_identifier",
  aws_elasticache_replication_group: "replication_group_id",
  aws_lambda_function: "function_name",
  aws_cloudwatch_metric_alarm: "alarm_name",
  aws_cloudwatch_dashboard: "dashboard_name",
  aws_sqs_queue: "url",
  aws_sns_topic: "arn",
  aws_acm_certificate: "arn",
  aws_secretsmanager_secret: "arn",
  aws_iam_policy: "arn",
  aws_kms_key: "key_id",
  aws_kms_key_policy: "key_id",
  aws_backup_vault_policy: "backup_vault_name",
  aws_backup_vault_lock_configuration: "backup_vault_name",
  aws_backup_vault_notifications: "backup_vault_name",
  aws_accessanalyzer_analyzer: "analyzer_name",
};

const BY_NAME =
  /^aws_(dynamodb_table|iam_(role|user|group|instance_profile)|db_(subnet|parameter|option)_group|elasticache_(subnet|parameter)_group|cloudwatch_(log_group|event_rule)|backup_vault|backup_framework|ssm_parameter|kms_alias|ecr_repository|cloudtrail|codedeploy_app|config_\w+)$/;

/** What is known of a resource from its import id. The rest is made up as for a new one. */
export function importedValues(type: string, id: string, identity: AwsIdentity): MutableObject {
  const values: MutableObject = { id, region: identity.region };
  const parts = PARTS[type];
  const named = NAMED[type] ?? (BY_NAME.test(type) ? "name" : type.startsWith("aws_s3_bucket") ? "bucket" : undefined);
  if (parts !== undefined) {
    const pieces = id.split(parts.separator);
    const last = parts.names.length - 1;
    parts.names.forEach((name, index) => {
      values[name] = index === last ? pieces.slice(last).join(parts.separator) : (pieces[index] ?? "");
    });
  } else if (named !== undefined) {
    values[named] = id;
  }
  return values;
}
