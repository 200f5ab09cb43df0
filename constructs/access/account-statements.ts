import { arnOf, iamArn, servicePrincipal } from "../../config/aws";
import { namePrefix } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";
import { passRoleStatement } from "./pass-role-statement";

/** Services that bring a role of their own when they are first used. */
const SERVICE_LINKED = [
  "access-analyzer",
  "backup",
  "config",
  "elasticache",
  "guardduty",
  "inspector2",
  "ops.apigateway",
  "rds",
  "reports.backup",
  "restore-testing.backup",
  "securityhub",
];

/**
 * Makes and changes the roles of services, the trail, AWS Config, GuardDuty, Security Hub, Inspector and Access
 * Analyzer. What ends any of them is missing here, and denied by the boundary and the guardrails besides.
 */
export function accountStatements(config: EnvironmentConfig): PolicyStatement[] {
  const prefix = namePrefix(config);
  const own = (service: string, resource: string): string => arnOf(config, { service, resource });
  return [
    {
      sid: "ServiceRoles",
      actions: [
        "iam:AttachRolePolicy",
        "iam:CreatePolicy",
        "iam:CreatePolicyVersion",
        "iam:CreateRole",
        "iam:DeletePolicy",
        "iam:DeletePolicyVersion",
        "iam:DeleteRole",
        "iam:DetachRolePolicy",
        "iam:PutRolePermissionsBoundary",
        "iam:TagPolicy",
        "iam:TagRole",
        "iam:UntagPolicy",
        "iam:UntagRole",
        "iam:UpdateAssumeRolePolicy",
        "iam:UpdateRole",
        "iam:UpdateRoleDescription",
      ],
      resources: [iamArn(config, `role/${prefix}-*`), iamArn(config, `policy/${prefix}-*`)],
    },
    passRoleStatement(config),
    {
      sid: "ServiceLinkedRoles",
      actions: ["iam:CreateServiceLinkedRole"],
      resources: [iamArn(config, "role/aws-service-role/*")],
      condition: [
        {
          test: "StringEquals",
          variable: "iam:AWSServiceName",
          values: SERVICE_LINKED.map((service) => servicePrincipal(service)),
        },
      ],
    },
    { sid: "PasswordPolicy", actions: ["iam:UpdateAccountPasswordPolicy"], resources: ["*"] }, // knows no resource
    {
      sid: "Trail",
      actions: [
        "cloudtrail:AddTags",
        "cloudtrail:CreateTrail",
        "cloudtrail:PutEventSelectors",
        "cloudtrail:PutInsightSelectors",
        "cloudtrail:RemoveTags",
        "cloudtrail:StartLogging",
        "cloudtrail:UpdateTrail",
      ],
      resources: [own("cloudtrail", `trail/${prefix}-*`)],
    },
    {
      sid: "ConfigurationRules",
      actions: ["config:DeleteConfigRule", "config:PutConfigRule", "config:TagResource", "config:UntagResource"],
      resources: [own("config", "config-rule/*")],
    },
    {
      sid: "Detection", // settings of the account and region, most of them without a resource
      actions: [
        "access-analyzer:CreateAnalyzer",
        "access-analyzer:TagResource",
        "access-analyzer:UntagResource",
        "access-analyzer:UpdateAnalyzer",
        "config:PutConfigurationRecorder",
        "config:PutDeliveryChannel",
        "config:PutRetentionConfiguration",
        "config:StartConfigurationRecorder",
        "guardduty:CreateDetector",
        "guardduty:TagResource",
        "guardduty:UntagResource",
        "guardduty:UpdateDetector",
        "inspector2:Enable",
        "securityhub:BatchEnableStandards",
        "securityhub:EnableSecurityHub",
        "securityhub:UpdateSecurityHubConfiguration",
      ],
      resources: ["*"],
    },
    {
      // Terraform switches off what the settings leave out: Inspector's scans of EC2 and ECR.
      sid: "InspectorTypes",
      actions: ["inspector2:Disable"],
      resources: ["*"],
    },
  ];
}
