import type { ResourceView, TypeRules } from "../template";

const FIXED_TIME = "2025-01-01T00:00:00Z";
const regional = (service: string, path: string): string => `arn:{partition}:${service}:{region}:{account}:${path}`;

function subscriptionConfirmed(view: ResourceView): boolean {
  return !["email", "email-json", "http", "https"].includes(view.text("protocol"));
}

/** Messaging, compute and deployment. */
export const SERVICES: Readonly<Record<string, TypeRules>> = {
  aws_sns_topic: {
    id: "{arn}",
    name: "terraform-{digits:26}",
    arn: regional("sns", "{name}"),
    owner: "{account}",
    beginning_archive_time: "",
  },
  aws_sns_topic_policy: { id: "{arn}", owner: "{account}" },
  aws_sns_topic_data_protection_policy: { id: "{arn}" },
  aws_sns_topic_subscription: {
    id: "{arn}",
    arn: "{topic_arn}:{uuid}",
    owner_id: "{account}",
    pending_confirmation: (view) => !subscriptionConfirmed(view),
    confirmation_was_authenticated: subscriptionConfirmed,
    filter_policy_scope: "",
  },
  aws_sqs_queue: {
    id: "{url}",
    name: "terraform-{digits:26}",
    arn: regional("sqs", "{name}"),
    url: "https://sqs.{region}.{dns}/{account}/{name}",
    policy: "",
    redrive_policy: "",
    redrive_allow_policy: "",
    sqs_managed_sse_enabled: (view) => view.text("kms_master_key_id") === "",
    deduplication_scope: "",
    fifo_throughput_limit: "",
  },
  aws_sqs_queue_policy: { id: "{queue_url}" },
  aws_sqs_queue_redrive_policy: { id: "{queue_url}" },
  aws_sqs_queue_redrive_allow_policy: { id: "{queue_url}" },
  aws_lambda_function: {
    id: "{function_name}",
    arn: regional("lambda", "function:{function_name}"),
    invoke_arn: "arn:{partition}:apigateway:{region}:lambda:path/2015-03-31/functions/{arn}/invocations",
    response_streaming_invoke_arn:
      "arn:{partition}:apigateway:{region}:lambda:path/2021-11-15/functions/{arn}/response-streaming-invocations",
    qualified_arn: "{arn}:{version}",
    qualified_invoke_arn:
      "arn:{partition}:apigateway:{region}:lambda:path/2015-03-31/functions/{arn}:{version}/invocations",
    version: (view) => (view.text("publish") === "true" ? "1" : "$LATEST"),
    last_modified: "2025-01-01T00:00:00.000+0000",
    source_code_size: () => 1024,
    code_sha256: "{source_code_hash}",
    source_code_hash: (view) => Buffer.from(view.made.hex(64, "code"), "hex").toString("base64"),
    signing_job_arn: "",
    signing_profile_version_arn: "",
    architectures: () => ["x86_64"],
  },
  aws_lambda_alias: {
    id: "{arn}",
    arn: "{function_arn}:{name}",
    function_arn: (view) => functionArn(view),
    invoke_arn: "arn:{partition}:apigateway:{region}:lambda:path/2015-03-31/functions/{arn}/invocations",
  },
  aws_lambda_permission: { id: "{statement_id}", statement_id: "terraform-{digits:26}" },
  aws_lambda_event_source_mapping: {
    id: "{uuid}",
    uuid: (view) => view.made.uuid(),
    arn: regional("lambda", "event-source-mapping:{uuid}"),
    function_arn: (view) => functionArn(view),
    state: "Enabled",
    state_transition_reason: "USER_INITIATED",
    last_modified: FIXED_TIME,
    last_processing_result: "No records processed",
  },
  aws_lambda_provisioned_concurrency_config: { id: "{function_name},{qualifier}" },
  aws_lambda_function_event_invoke_config: { id: "{function_name}" },
  aws_lambda_function_url: {
    id: "{function_name}",
    url_id: "{hex:32}",
    function_url: "https://{url_id}.lambda-url.{region}.on.aws/",
    function_arn: (view) => functionArn(view),
  },
  aws_lambda_layer_version: {
    id: "{arn}",
    arn: regional("lambda", "layer:{layer_name}:{version}"),
    layer_arn: regional("lambda", "layer:{layer_name}"),
    version: "1",
    created_date: FIXED_TIME,
  },
  aws_lambda_code_signing_config: {
    id: "{arn}",
    config_id: "csc-{hex:17}",
    arn: regional("lambda", "code-signing-config:{config_id}"),
    last_modified: FIXED_TIME,
  },
  aws_signer_signing_profile: {
    id: "{name}",
    arn: regional("signer", "/signing-profiles/{name}"),
    version: "{hex:10}",
    version_arn: "{arn}/{version}",
    status: "Active",
  },
  aws_codedeploy_app: {
    id: "{application_id}:{name}",
    application_id: "{uuid}",
    arn: regional("codedeploy", "application:{name}"),
    github_account_name: "",
    linked_to_github: () => false,
  },
  aws_codedeploy_deployment_config: {
    id: "{deployment_config_name}",
    deployment_config_id: "{uuid}",
    arn: regional("codedeploy", "deploymentconfig:{deployment_config_name}"),
  },
  aws_codedeploy_deployment_group: {
    id: "{deployment_group_id}",
    deployment_group_id: "{uuid}",
    arn: regional("codedeploy", "deploymentgroup:{app_name}/{deployment_group_name}"),
    compute_platform: "Lambda",
  },
  aws_ecs_cluster: { id: "{arn}", arn: regional("ecs", "cluster/{name}") },
  aws_ecs_service: { id: "{arn}", arn: regional("ecs", "service/{name}") },
  aws_ecs_task_definition: {
    id: "{family}",
    arn: regional("ecs", "task-definition/{family}:1"),
    arn_without_revision: regional("ecs", "task-definition/{family}"),
    revision: () => 1,
  },
  aws_lb: {
    id: "{arn}",
    name: "tf-lb-{digits:26}",
    arn: regional("elasticloadbalancing", "loadbalancer/app/{name}/{hex:16}"),
    arn_suffix: "app/{name}/{hex:16}",
    dns_name: "{name}-{digits:9}.{region}.elb.{dns}",
    zone_id: "Z{upper:13}",
  },
  aws_lb_target_group: {
    id: "{arn}",
    name: "tf-{digits:26}",
    arn: regional("elasticloadbalancing", "targetgroup/{name}/{hex:16}"),
    arn_suffix: "targetgroup/{name}/{hex:16}",
  },
  aws_lb_listener: { id: "{arn}", arn: "{load_balancer_arn}/{hex:16}" },
  aws_cloudfront_distribution: {
    id: "E{upper:13}",
    arn: "arn:{partition}:cloudfront::{account}:distribution/{id}",
    domain_name: "d{hex:13}.cloudfront.net",
    hosted_zone_id: "Z2FDTNDATAQYW2",
    etag: "E{upper:13:etag}",
    status: "Deployed",
  },
  aws_appautoscaling_target: {
    id: "{resource_id}",
    arn: regional("application-autoscaling", "scalable-target/{hex:36}"),
  },
  aws_appautoscaling_policy: {
    id: "{name}",
    arn: regional("autoscaling", "scalingPolicy:{uuid}:resource/{service_namespace}/{resource_id}:policyName/{name}"),
  },
};

/** A function is named by name or by ARN, with or without a qualifier. */
function functionArn(view: ResourceView): string {
  const name = view.text("function_name");
  const { partition, region, accountId } = view.identity;
  return name.startsWith("arn:")
    ? name.split(":").slice(0, 7).join(":")
    : `arn:${partition}:lambda:${region}:${accountId}:function:${name}`;
}
