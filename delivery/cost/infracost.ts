import { stringify } from "yaml";
import { ENVIRONMENTS, type EnvironmentName } from "../../config/schema";
import { USAGE } from "../../config/usage";

const HEADER =
  "# Written by `npm run infracost:files` from the manifest and config/usage.ts; a test keeps it current.\n";

/** The usage file of an environment, beside infracost.yml. */
export function usageFileOf(environment: EnvironmentName): string {
  return `infracost-usage-${environment}.yml`;
}

/** infracost.yml: a project for each stack and environment, read from its plan as JSON, the input infracost knows best. */
export function infracostConfig(stacks: readonly string[]): string {
  const projects = ENVIRONMENTS.flatMap((environment) =>
    stacks
      .filter((stack) => stack.startsWith(`${environment}-`))
      .sort()
      .map((stack) => ({
        path: `plans/${environment}/plans/${stack}.json`,
        name: stack,
        usage_file: usageFileOf(environment),
      })),
  );
  return HEADER + stringify({ version: "0.1", projects });
}

/** The usage file of an environment: what config/usage.ts assumes, by the names that infracost knows. */
export function infracostUsage(environment: EnvironmentName): string {
  const usage = USAGE[environment];
  return (
    HEADER +
    stringify({
      version: "0.1",
      resource_type_default_usage: {
        aws_nat_gateway: { monthly_data_processed_gb: usage.natGb },
        aws_vpc_endpoint: { monthly_data_processed_gb: usage.endpointGb },
        aws_api_gateway_rest_api: { monthly_requests: usage.apiMillions * 1e6 },
        aws_lambda_function: { monthly_requests: usage.runsMillions * 1e6, request_duration_ms: usage.runMs },
        aws_wafv2_web_acl: { monthly_requests: usage.apiMillions * 1e6 },
        aws_sqs_queue: { monthly_requests: usage.messagesMillions * 1e6 },
        aws_sns_topic: { monthly_requests: usage.messagesMillions * 1e6 },
        aws_cloudwatch_log_group: { monthly_data_ingested_gb: usage.logGb, storage_gb: usage.logStoredGb },
        aws_s3_bucket: { standard: { storage_gb: usage.bucketGb } },
        aws_backup_vault: { monthly_rds_snapshot_gb: usage.recoveryPointGb },
        aws_cloudtrail: { monthly_data_events: usage.trailDataEvents * 1e5 },
        aws_config_configuration_recorder: { monthly_config_items: usage.configItems },
        aws_config_config_rule: { monthly_rule_evaluations: usage.ruleEvaluations },
      },
    })
  );
}
