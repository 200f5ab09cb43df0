import { loadConfig } from "../../../config";
import { arnOf, iamArn, servicePrincipal } from "../../../config/aws";
import type { EnvironmentConfig } from "../../../config/schema";
import { stateBackend } from "../../../config/state";
import { workloadStatements } from "../../../constructs/access/workload-statements";
import { allows, type Request } from "../../support/iam";
import { allRoles, boundaryStatements } from "../../support/roles";
import { type Block, synthesize } from "../../support/synth";

/** The call that makes a resource, and what it is made on. */
interface Making {
  readonly action: string;
  /** @default "*" - the service names the resource itself */
  readonly resource?: (config: EnvironmentConfig, block: Block) => string;
  readonly context?: (config: EnvironmentConfig, block: Block) => Record<string, string>;
}

const named =
  (service: string, kind: string, attribute = "name") =>
  (config: EnvironmentConfig, block: Block): string =>
    arnOf(config, { service, resource: `${kind}${String(block[attribute])}` });

const bucket = (action: string): Making => ({
  action,
  resource: (config) => `arn:aws:s3:::${stateBackend(config).bucket}`,
});
const ec2 = (action: string): Making => ({ action: `ec2:${action}` });
const api = (action: string): Making => ({
  action: `apigateway:${action}`,
  resource: (config) => arnOf(config, { service: "apigateway", account: "", resource: "/restapis/a1b2c3d4e5" }),
});
const inPool = (action: string): Making => ({
  action: `cognito-idp:${action}`,
  resource: (config) => arnOf(config, { service: "cognito-idp", resource: "userpool/us-west-2_AbCdEf" }),
});
const plan = (action: string, kind: string): Making => ({
  action: `backup:${action}`,
  resource: (config) => arnOf(config, { service: "backup", resource: `${kind}:x` }),
});
const vault = (action: string): Making => ({
  action: `backup:${action}`,
  resource: (config) => arnOf(config, { service: "backup", resource: `backup-vault:${prefixOf(config)}-backup` }),
});
const prefixOf = (config: EnvironmentConfig): string => stateBackend(config).lockTable.replace("-state-lock", "");

/** How each type of resource is made; a type that is missing here fails the test. */
const MAKING: Readonly<Record<string, Making>> = {
  aws_accessanalyzer_analyzer: { action: "access-analyzer:CreateAnalyzer" },
  aws_acm_certificate: { action: "acm:RequestCertificate" },
  aws_api_gateway_account: api("PATCH"),
  aws_api_gateway_authorizer: api("POST"),
  aws_api_gateway_base_path_mapping: api("POST"),
  aws_api_gateway_client_certificate: api("POST"),
  aws_api_gateway_deployment: api("POST"),
  aws_api_gateway_domain_name: api("POST"),
  aws_api_gateway_gateway_response: api("PUT"),
  aws_api_gateway_integration: api("PUT"),
  aws_api_gateway_method: api("PUT"),
  aws_api_gateway_method_settings: api("PATCH"),
  aws_api_gateway_model: api("POST"),
  aws_api_gateway_request_validator: api("POST"),
  aws_api_gateway_resource: api("POST"),
  aws_api_gateway_rest_api: api("POST"),
  aws_api_gateway_stage: api("POST"),
  aws_api_gateway_usage_plan: api("POST"),
  aws_backup_plan: plan("CreateBackupPlan", "backup-plan"),
  aws_backup_report_plan: plan("CreateReportPlan", "report-plan"),
  aws_backup_restore_testing_plan: plan("CreateRestoreTestingPlan", "restore-testing-plan"),
  aws_backup_restore_testing_selection: plan("CreateRestoreTestingSelection", "restore-testing-plan"),
  aws_backup_selection: plan("CreateBackupSelection", "backup-plan"),
  aws_backup_vault: vault("CreateBackupVault"),
  aws_backup_vault_lock_configuration: vault("PutBackupVaultLockConfiguration"),
  aws_backup_vault_notifications: vault("PutBackupVaultNotifications"),
  aws_backup_vault_policy: vault("PutBackupVaultAccessPolicy"),
  aws_budgets_budget: {
    action: "budgets:ModifyBudget",
    resource: (config, { name }) =>
      arnOf(config, { service: "budgets", region: "", resource: `budget/${String(name)}` }),
  },
  aws_cloudtrail: { action: "cloudtrail:CreateTrail", resource: named("cloudtrail", "trail/") },
  aws_cloudwatch_dashboard: {
    action: "cloudwatch:PutDashboard",
    resource: (config, block) =>
      arnOf(config, { service: "cloudwatch", region: "", resource: `dashboard/${String(block.dashboard_name)}` }),
  },
  aws_cloudwatch_event_rule: { action: "events:PutRule", resource: named("events", "rule/") },
  aws_cloudwatch_event_target: {
    action: "events:PutTargets",
    resource: (config) => arnOf(config, { service: "events", resource: `rule/${prefixOf(config)}-x` }),
  },
  aws_cloudwatch_log_data_protection_policy: {
    action: "logs:PutDataProtectionPolicy",
    resource: (config) => arnOf(config, { service: "logs", resource: `log-group:/aws/lambda/${prefixOf(config)}-x` }),
  },
  aws_cloudwatch_log_group: { action: "logs:CreateLogGroup", resource: named("logs", "log-group:") },
  aws_cloudwatch_log_metric_filter: {
    action: "logs:PutMetricFilter",
    resource: (config) => arnOf(config, { service: "logs", resource: `log-group:/${prefixOf(config)}-audit/trail` }),
  },
  aws_cloudwatch_log_resource_policy: { action: "logs:PutResourcePolicy" },
  aws_cloudwatch_metric_alarm: {
    action: "cloudwatch:PutMetricAlarm",
    resource: named("cloudwatch", "alarm:", "alarm_name"),
  },
  aws_cloudwatch_query_definition: { action: "logs:PutQueryDefinition" },
  aws_codedeploy_app: { action: "codedeploy:CreateApplication", resource: named("codedeploy", "application:") },
  aws_codedeploy_deployment_group: {
    action: "codedeploy:CreateDeploymentGroup",
    resource: (config) =>
      arnOf(config, { service: "codedeploy", resource: `deploymentgroup:${prefixOf(config)}-services/x` }),
  },
  aws_cognito_resource_server: inPool("CreateResourceServer"),
  aws_cognito_user_pool: { action: "cognito-idp:CreateUserPool" },
  aws_cognito_user_pool_client: inPool("CreateUserPoolClient"),
  aws_cognito_user_pool_domain: inPool("CreateUserPoolDomain"),
  aws_config_config_rule: {
    action: "config:PutConfigRule",
    resource: (config) => arnOf(config, { service: "config", resource: "config-rule/config-rule-abc" }),
  },
  aws_config_configuration_recorder: { action: "config:PutConfigurationRecorder" },
  aws_config_configuration_recorder_status: { action: "config:StartConfigurationRecorder" },
  aws_config_delivery_channel: { action: "config:PutDeliveryChannel" },
  aws_config_retention_configuration: { action: "config:PutRetentionConfiguration" },
  aws_db_instance: { action: "rds:CreateDBInstance", resource: named("rds", "db:", "identifier") },
  aws_db_parameter_group: { action: "rds:CreateDBParameterGroup", resource: named("rds", "pg:") },
  aws_db_subnet_group: { action: "rds:CreateDBSubnetGroup", resource: named("rds", "subgrp:") },
  aws_default_network_acl: ec2("DeleteNetworkAclEntry"),
  aws_default_security_group: ec2("RevokeSecurityGroupIngress"),
  aws_dynamodb_table: { action: "dynamodb:CreateTable", resource: named("dynamodb", "table/") },
  aws_ebs_encryption_by_default: ec2("EnableEbsEncryptionByDefault"),
  aws_ebs_snapshot_block_public_access: ec2("EnableSnapshotBlockPublicAccess"),
  aws_ec2_instance_metadata_defaults: ec2("ModifyInstanceMetadataDefaults"),
  aws_eip: ec2("AllocateAddress"),
  aws_elasticache_parameter_group: {
    action: "elasticache:CreateCacheParameterGroup",
    resource: named("elasticache", "parametergroup:"),
  },
  aws_elasticache_replication_group: {
    action: "elasticache:CreateReplicationGroup",
    resource: named("elasticache", "replicationgroup:", "replication_group_id"),
  },
  aws_elasticache_subnet_group: {
    action: "elasticache:CreateCacheSubnetGroup",
    resource: named("elasticache", "subnetgroup:"),
  },
  aws_flow_log: ec2("CreateFlowLogs"),
  aws_guardduty_detector: { action: "guardduty:CreateDetector" },
  aws_guardduty_detector_feature: { action: "guardduty:UpdateDetector" },
  aws_iam_account_password_policy: { action: "iam:UpdateAccountPasswordPolicy" },
  aws_iam_policy: {
    action: "iam:CreatePolicy",
    resource: (config, { name }) => iamArn(config, `policy/${String(name)}`),
  },
  aws_iam_role: {
    action: "iam:CreateRole",
    resource: (config, { name }) => iamArn(config, `role/${String(name)}`),
    context: (_, block) => ({ "iam:PermissionsBoundary": String(block.permissions_boundary) }),
  },
  aws_iam_role_policy_attachment: {
    action: "iam:AttachRolePolicy",
    resource: (config) => iamArn(config, `role/${prefixOf(config)}-voice`),
  },
  aws_iam_service_linked_role: {
    action: "iam:CreateServiceLinkedRole",
    resource: (config) => iamArn(config, "role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"),
    context: (_, block) => ({ "iam:AWSServiceName": String(block.aws_service_name) }),
  },
  aws_inspector2_enabler: { action: "inspector2:Enable" },
  aws_internet_gateway: ec2("CreateInternetGateway"),
  aws_kms_alias: {
    action: "kms:CreateAlias",
    resource: (config, { name }) => arnOf(config, { service: "kms", resource: String(name) }),
  },
  aws_kms_key: { action: "kms:CreateKey" },
  aws_lambda_alias: {
    action: "lambda:CreateAlias",
    resource: (config) => arnOf(config, { service: "lambda", resource: `function:${prefixOf(config)}-voice` }),
  },
  aws_lambda_event_source_mapping: {
    action: "lambda:CreateEventSourceMapping",
    context: (config) => ({
      "lambda:FunctionArn": arnOf(config, { service: "lambda", resource: `function:${prefixOf(config)}-voice` }),
    }),
  },
  aws_lambda_function: { action: "lambda:CreateFunction", resource: named("lambda", "function:", "function_name") },
  aws_lambda_permission: {
    action: "lambda:AddPermission",
    resource: (config) => arnOf(config, { service: "lambda", resource: `function:${prefixOf(config)}-voice` }),
  },
  aws_nat_gateway: ec2("CreateNatGateway"),
  aws_network_acl: ec2("CreateNetworkAcl"),
  aws_network_acl_rule: ec2("CreateNetworkAclEntry"),
  aws_route: ec2("CreateRoute"),
  aws_route53_record: {
    action: "route53:ChangeResourceRecordSets",
    resource: (config) =>
      arnOf(config, {
        service: "route53",
        region: "",
        account: "",
        resource: `hostedzone/${config.domain!.hostedZoneId!}`,
      }),
  },
  aws_route_table: ec2("CreateRouteTable"),
  aws_route_table_association: ec2("AssociateRouteTable"),
  aws_s3_account_public_access_block: { action: "s3:PutAccountPublicAccessBlock" },
  aws_s3_bucket: bucket("s3:CreateBucket"),
  aws_s3_bucket_lifecycle_configuration: bucket("s3:PutLifecycleConfiguration"),
  aws_s3_bucket_logging: bucket("s3:PutBucketLogging"),
  aws_s3_bucket_notification: bucket("s3:PutBucketNotification"),
  aws_s3_bucket_object_lock_configuration: bucket("s3:PutBucketObjectLockConfiguration"),
  aws_s3_bucket_ownership_controls: bucket("s3:PutBucketOwnershipControls"),
  aws_s3_bucket_policy: bucket("s3:PutBucketPolicy"),
  aws_s3_bucket_public_access_block: bucket("s3:PutBucketPublicAccessBlock"),
  aws_s3_bucket_server_side_encryption_configuration: bucket("s3:PutEncryptionConfiguration"),
  aws_s3_bucket_versioning: bucket("s3:PutBucketVersioning"),
  aws_secretsmanager_secret: {
    action: "secretsmanager:CreateSecret",
    resource: (config, { name }) =>
      arnOf(config, { service: "secretsmanager", resource: `secret:${String(name)}-AbCdEf` }),
  },
  aws_secretsmanager_secret_policy: {
    action: "secretsmanager:PutResourcePolicy",
    resource: (config) => arnOf(config, { service: "secretsmanager", resource: `secret:${prefixOf(config)}-x-AbCdEf` }),
  },
  aws_secretsmanager_secret_rotation: {
    action: "secretsmanager:RotateSecret",
    resource: (config) => arnOf(config, { service: "secretsmanager", resource: "secret:rds!db-1234-AbCdEf" }),
  },
  aws_secretsmanager_secret_version: {
    action: "secretsmanager:PutSecretValue",
    resource: (config) => arnOf(config, { service: "secretsmanager", resource: `secret:${prefixOf(config)}-x-AbCdEf` }),
  },
  aws_security_group: ec2("CreateSecurityGroup"),
  aws_securityhub_account: { action: "securityhub:EnableSecurityHub" },
  aws_securityhub_standards_subscription: { action: "securityhub:BatchEnableStandards" },
  aws_sns_topic: { action: "sns:CreateTopic", resource: named("sns", "") },
  aws_sns_topic_policy: {
    action: "sns:SetTopicAttributes",
    resource: (config) => arnOf(config, { service: "sns", resource: `${prefixOf(config)}-alerts` }),
  },
  aws_sns_topic_subscription: {
    action: "sns:Subscribe",
    resource: (config) => arnOf(config, { service: "sns", resource: `${prefixOf(config)}-alerts` }),
  },
  aws_sqs_queue: { action: "sqs:CreateQueue", resource: named("sqs", "") },
  aws_sqs_queue_policy: {
    action: "sqs:SetQueueAttributes",
    resource: (config) => arnOf(config, { service: "sqs", resource: `${prefixOf(config)}-voice` }),
  },
  aws_ssm_parameter: {
    action: "ssm:PutParameter",
    resource: (config, { name }) => arnOf(config, { service: "ssm", resource: `parameter${String(name)}` }),
  },
  aws_subnet: ec2("CreateSubnet"),
  aws_vpc: ec2("CreateVpc"),
  aws_vpc_endpoint: ec2("CreateVpcEndpoint"),
  aws_vpc_security_group_egress_rule: ec2("AuthorizeSecurityGroupEgress"),
  aws_vpc_security_group_ingress_rule: ec2("AuthorizeSecurityGroupIngress"),
  aws_wafv2_web_acl: {
    action: "wafv2:CreateWebACL",
    resource: (config, { name }) => arnOf(config, { service: "wafv2", resource: `regional/webacl/${String(name)}/id` }),
  },
  aws_wafv2_web_acl_association: {
    action: "wafv2:AssociateWebACL",
    resource: (config) =>
      arnOf(config, { service: "wafv2", resource: `regional/webacl/${prefixOf(config)}-web-acl/id` }),
  },
  aws_wafv2_web_acl_logging_configuration: {
    action: "wafv2:PutLoggingConfiguration",
    resource: (config) =>
      arnOf(config, { service: "wafv2", resource: `regional/webacl/${prefixOf(config)}-web-acl/id` }),
  },
  aws_xray_encryption_config: { action: "xray:PutEncryptionConfig" },
  aws_xray_group: {
    action: "xray:CreateGroup",
    resource: (config, block) => arnOf(config, { service: "xray", resource: `group/${String(block.group_name)}/id` }),
  },
  aws_xray_sampling_rule: {
    action: "xray:CreateSamplingRule",
    resource: (config, block) =>
      arnOf(config, { service: "xray", resource: `sampling-rule/${String(block.rule_name)}` }),
  },
};

/** Types that Terraform works out, or waits for, by itself. */
const WITHOUT_CALL = ["aws_acm_certificate_validation", "random_password"];

/** Resources that an administrator changes alone: what bounds people and pipelines. */
const isAdministratorsOwn = (block: Block): boolean => block.path === "/access/";

const environments = synthesize();
const roles = allRoles();

describe.each(loadConfig().map((config) => ({ name: config.environment, config })))("of $name", ({ name, config }) => {
  const role = (suffix: string) =>
    roles.find((one) => one.environment === name && one.name.endsWith(`-${suffix}`) && one.path === "/access/")!;
  const boundary = boundaryStatements(name, "deploy-boundary");
  const may = (who: string, request: Request): boolean => {
    const full = { ...request, context: { "aws:RequestedRegion": config.regions.primary, ...request.context } };
    return allows(role(who).statements, full) && allows(boundary, full);
  };
  const resources = Object.entries(environments[name]).flatMap(([layer, stack]) =>
    Object.entries(stack.resource ?? {}).flatMap(([type, blocks]) =>
      Object.entries(blocks).map(([id, block]) => ({ layer, type, id, block })),
    ),
  );
  const requests = resources
    .filter(
      ({ type, layer, block }) => !WITHOUT_CALL.includes(type) && layer !== "access" && !isAdministratorsOwn(block),
    )
    .map(({ type, id, layer, block }) => {
      const making = MAKING[type];
      return {
        address: `${layer} ${type}.${id}`,
        request: making && {
          action: making.action,
          resource: making.resource?.(config, block) ?? "*",
          context: making.context?.(config, block),
        },
      };
    });

  it("the deploy role and the operator may make every resource of every stack but the access stack", () => {
    expect(requests.length).toBeGreaterThan(400);
    for (const who of ["deploy", "operator", "break-glass"]) {
      const refused = requests.filter(({ request }) => !request || !may(who, request));
      expect({ who, refused: refused.map(({ address, request }) => [address, request]) }).toEqual({ who, refused: [] });
    }
  });

  it("the plan role and the auditor may make none", () => {
    for (const who of ["plan", "auditor"]) {
      const made = requests.filter(({ request }) => request && may(who, request));
      expect({ who, made: made.map(({ address }) => address) }).toEqual({ who, made: [] });
    }
  });

  it("the deploy role passes roles to the services that take them, and to no other", () => {
    const pass = (resource: string, service: string): boolean =>
      may("deploy", {
        action: "iam:PassRole",
        resource,
        context: { "iam:PassedToService": servicePrincipal(service) },
      });
    const voice = iamArn(config, `role/${prefixOf(config)}-voice`);
    expect(pass(voice, "lambda")).toBe(true);
    expect(pass(voice, "ec2")).toBe(false);
    expect(pass(iamArn(config, "role/someone-else"), "lambda")).toBe(false);
    expect(pass(iamArn(config, `role/access/${prefixOf(config)}-deploy`), "lambda")).toBe(false);
  });

  it("states are read by plans, written by deploys, and no business of auditors", () => {
    const { bucket: states } = stateBackend(config);
    const state = `arn:aws:s3:::${states}/${name}/services.tfstate`;
    const can = (action: string, resource: string) =>
      ["plan", "deploy", "operator", "auditor"].filter((who) => may(who, { action, resource }));
    expect(can("s3:GetObject", state)).toEqual(["plan", "deploy", "operator"]);
    expect(can("s3:PutObject", state)).toEqual(["deploy", "operator"]);
    expect(can("s3:PutObject", `${state}.tflock`)).toEqual(["plan", "deploy", "operator"]);
    expect(can("s3:DeleteObject", state)).toEqual([]);
    expect(can("s3:DeleteObjectVersion", state)).toEqual([]);
  });

  it("secrets, unmasked logs and objects are read in an emergency alone", () => {
    const who = (action: string, resource: string): string[] =>
      ["plan", "deploy", "operator", "auditor", "break-glass"].filter((one) => may(one, { action, resource }));
    const secret = arnOf(config, {
      service: "secretsmanager",
      resource: `secret:${prefixOf(config)}-voice-telephony-AbCdEf`,
    });
    expect(who("secretsmanager:GetSecretValue", secret)).toEqual(["break-glass"]);
    expect(
      who(
        "secretsmanager:GetSecretValue",
        arnOf(config, { service: "secretsmanager", resource: "secret:rds!db-1-AbCdEf" }),
      ),
    ).toEqual(["break-glass"]);
    expect(
      who(
        "logs:Unmask",
        arnOf(config, { service: "logs", resource: `log-group:/aws/lambda/${prefixOf(config)}-voice` }),
      ),
    ).toEqual(["break-glass"]);
    expect(who("rds-db:connect", arnOf(config, { service: "rds-db", resource: "dbuser:db-ABC/voice" }))).toEqual([
      "break-glass",
    ]);
  });

  it("the auditor reads the evidence and nothing that holds data", () => {
    const read = (resource: string): boolean => may("auditor", { action: "s3:GetObject", resource });
    const evidence = (role: string): string =>
      `arn:aws:s3:::${prefixOf(config)}-${role}-${config.account.id}-${config.regions.primary}/x`;
    expect(["trail", "config", "backup-reports"].filter((one) => !read(evidence(one)))).toEqual([]);
    expect(read(evidence("state"))).toBe(false);
  });
});

it("released code is read by who deploys it, from the exact object of the settings", () => {
  const production = loadConfig()[2]!;
  const artifact = { bucket: "releases", key: "voice/1.2.3.zip", version: "v1" };
  const statements = workloadStatements({
    ...production,
    services: production.services.map((service) => (service.name === "voice" ? { ...service, artifact } : service)),
  });
  expect(statements.filter(({ sid }) => sid === "ReleasedCode")).toEqual([
    {
      sid: "ReleasedCode",
      actions: ["s3:GetObject", "s3:GetObjectVersion"],
      resources: ["arn:aws:s3:::releases/voice/1.2.3.zip"],
    },
  ]);
  expect(workloadStatements(production).filter(({ sid }) => sid === "ReleasedCode")).toEqual([]);
});
