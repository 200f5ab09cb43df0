import { arnOf, servicePrincipal } from "../../config/aws";
import { namePrefix, physicalName } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";

/**
 * How a resource is made, never what it holds: a plan asks for that, and an auditor. Objects, items, messages, log
 * events, traces and secret values are in no list here.
 */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  "access-analyzer": ["GetAnalyzer", "ListAnalyzers", "ListTagsForResource"],
  acm: ["DescribeCertificate", "ListCertificates", "ListTagsForCertificate"],
  backup: ["Describe*", "Get*", "List*"],
  budgets: ["ListTagsForResource", "ViewBudget"],
  cloudtrail: ["DescribeTrails", "Get*Selectors", "GetTrail*", "ListTags", "ListTrails"],
  cloudwatch: ["DescribeAlarm*", "GetDashboard", "GetMetric*", "ListDashboards", "ListMetrics", "ListTagsForResource"],
  codedeploy: ["BatchGet*", "Get*", "List*"],
  "cognito-idp": [
    "DescribeResourceServer",
    "DescribeUserPool",
    "DescribeUserPoolDomain",
    "GetUserPoolMfaConfig",
    "ListTagsForResource",
    "ListUserPools",
  ],
  config: ["Describe*", "GetComplianceDetails*", "GetComplianceSummary*", "ListTagsForResource"],
  dynamodb: ["DescribeContinuousBackups", "DescribeTable", "DescribeTimeToLive", "ListTables", "ListTagsOfResource"],
  ec2: [
    "Describe*",
    "GetEbsDefaultKmsKeyId",
    "GetEbsEncryptionByDefault",
    "GetInstanceMetadataDefaults",
    "GetSecurityGroupsForVpc",
    "GetSnapshotBlockPublicAccessState",
  ],
  elasticache: ["Describe*", "ListTagsForResource"],
  events: ["DescribeRule", "ListRules", "ListTagsForResource", "ListTargetsByRule"],
  guardduty: ["GetDetector", "GetFindings", "ListDetectors", "ListFindings", "ListTagsForResource"],
  iam: ["Generate*", "Get*", "List*", "SimulatePrincipalPolicy"],
  inspector2: ["BatchGetAccountStatus", "List*"],
  kms: ["DescribeKey", "GetKeyPolicy", "GetKeyRotationStatus", "List*"],
  lambda: [
    "GetAccountSettings",
    "GetAlias",
    "GetEventSourceMapping",
    "GetFunction*",
    "GetPolicy",
    "GetProvisionedConcurrencyConfig",
    "GetRuntimeManagementConfig",
    "List*",
  ],
  logs: ["Describe*", "GetDataProtectionPolicy", "ListTags*"],
  rds: ["Describe*", "ListTagsForResource"],
  route53: ["GetChange", "GetHostedZone", "ListHostedZones*", "ListResourceRecordSets", "ListTagsForResource"],
  s3: [
    "GetAccelerateConfiguration",
    "GetAccountPublicAccessBlock",
    "GetBucket*",
    "GetEncryptionConfiguration",
    "GetLifecycleConfiguration",
    "GetReplicationConfiguration",
    "ListAllMyBuckets",
    "ListBucket",
    "ListTagsForResource",
  ],
  secretsmanager: ["DescribeSecret", "GetResourcePolicy", "ListSecretVersionIds", "ListSecrets"],
  securityhub: ["Describe*", "GetEnabledStandards", "GetFindings", "ListTagsForResource"],
  sns: ["Get*Attributes", "ListSubscriptionsByTopic", "ListTagsForResource", "ListTopics"],
  sqs: ["GetQueueAttributes", "GetQueueUrl", "ListQueueTags", "ListQueues"],
  ssm: ["DescribeParameters", "ListTagsForResource"],
  sts: ["GetCallerIdentity"],
  tag: ["GetResources"],
  wafv2: ["GetLoggingConfiguration", "GetWebACL*", "List*"],
  xray: ["GetEncryptionConfig", "GetGroup*", "GetSamplingRules", "ListTagsForResource"],
};

/** Reads the settings of every resource. */
export function settingsStatements(config: EnvironmentConfig): PolicyStatement[] {
  return [
    {
      sid: "Settings",
      actions: Object.entries(SETTINGS).flatMap(([service, verbs]) => verbs.map((verb) => `${service}:${verb}`)),
      resources: ["*"], // most of these know no resource, and none of them reads data
    },
    {
      sid: "ApiSettings",
      actions: ["apigateway:GET"],
      resources: [arnOf(config, { service: "apigateway", account: "", resource: "/*" })],
    },
  ];
}

/**
 * Reads what Terraform compares with its state when it plans: connection facts, and the cache's AUTH token, which the
 * encrypted state holds too. The client of the user pool is of the same kind: its answer has the client's secret.
 */
export function planStatements(config: EnvironmentConfig, secretsKeyArn: string): PolicyStatement[] {
  const region = config.regions.primary;
  return [
    {
      sid: "ConnectionFacts",
      actions: ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"],
      resources: [arnOf(config, { service: "ssm", resource: `parameter/${namePrefix(config)}/*` })],
    },
    {
      sid: "CacheToken",
      actions: ["secretsmanager:GetSecretValue"],
      resources: [
        arnOf(config, {
          service: "secretsmanager",
          resource: `secret:${physicalName(config, "cache-auth-token")}-??????`,
        }),
      ],
    },
    {
      sid: "UserPoolClients",
      actions: ["cognito-idp:DescribeUserPoolClient"],
      resources: [arnOf(config, { service: "cognito-idp", resource: "userpool/*" })],
    },
    {
      sid: "DecryptThem",
      actions: ["kms:Decrypt"],
      resources: [secretsKeyArn],
      condition: [
        {
          test: "StringEquals",
          variable: "kms:ViaService",
          values: ["lambda", "secretsmanager", "ssm"].map((service) => servicePrincipal(service, region)),
        },
      ],
    },
  ];
}
