import { arnOf } from "../../config/aws";
import { namePrefix } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";
import { ownLogGroups } from "./log-groups";

/** Makes and changes functions, API, queues, topics, releases, logs, alarms and dashboards of the environment. */
export function workloadStatements(config: EnvironmentConfig): PolicyStatement[] {
  const prefix = namePrefix(config);
  const own = (service: string, resource: string): string => arnOf(config, { service, resource });
  const tagging = (service: string): string[] => [`${service}:TagResource`, `${service}:UntagResource`];
  return [
    {
      sid: "Functions",
      actions: [
        "lambda:AddPermission",
        "lambda:CreateAlias",
        "lambda:CreateFunction",
        "lambda:DeleteAlias",
        "lambda:DeleteFunction",
        "lambda:DeleteFunctionConcurrency",
        "lambda:InvokeFunction",
        "lambda:PublishVersion",
        "lambda:PutFunctionConcurrency",
        "lambda:RemovePermission",
        "lambda:UpdateAlias",
        "lambda:UpdateFunctionCode",
        "lambda:UpdateFunctionConfiguration",
        ...tagging("lambda"),
      ],
      resources: [own("lambda", `function:${prefix}-*`)],
    },
    {
      sid: "QueueReaders", // named by AWS, hence by the function that they start
      actions: [
        "lambda:CreateEventSourceMapping",
        "lambda:DeleteEventSourceMapping",
        "lambda:UpdateEventSourceMapping",
      ],
      resources: ["*"],
      condition: [{ test: "ArnLike", variable: "lambda:FunctionArn", values: [own("lambda", `function:${prefix}-*`)] }],
    },
    { sid: "TagQueueReaders", actions: tagging("lambda"), resources: [own("lambda", "event-source-mapping:*")] },
    {
      sid: "Api", // ids instead of names
      actions: [
        "apigateway:DELETE",
        "apigateway:PATCH",
        "apigateway:POST",
        "apigateway:PUT",
        "apigateway:SetWebACL",
        "apigateway:UpdateRestApiPolicy",
      ],
      resources: [arnOf(config, { service: "apigateway", account: "", resource: "/*" })],
    },
    {
      sid: "UserPools", // ids instead of names
      actions: [
        "cognito-idp:CreateResourceServer",
        "cognito-idp:CreateUserPoolClient",
        "cognito-idp:CreateUserPoolDomain",
        "cognito-idp:DeleteResourceServer",
        "cognito-idp:DeleteUserPoolClient",
        "cognito-idp:DeleteUserPoolDomain",
        "cognito-idp:SetUserPoolMfaConfig",
        "cognito-idp:UpdateResourceServer",
        "cognito-idp:UpdateUserPool",
        "cognito-idp:UpdateUserPoolClient",
        "cognito-idp:UpdateUserPoolDomain",
        ...tagging("cognito-idp"),
      ],
      resources: [own("cognito-idp", "userpool/*")],
    },
    {
      sid: "WithoutResources", // these calls know none, or one that AWS names
      actions: [
        "cognito-idp:CreateUserPool",
        "acm:RequestCertificate",
        "logs:CreateLogDelivery",
        "logs:DeleteLogDelivery",
        "logs:DeleteQueryDefinition",
        "logs:DeleteResourcePolicy",
        "logs:GetLogDelivery",
        "logs:ListLogDeliveries",
        "logs:PutQueryDefinition",
        "logs:PutResourcePolicy",
        "logs:UpdateLogDelivery",
        "sns:SetSubscriptionAttributes",
        "sns:Unsubscribe",
        "xray:PutEncryptionConfig",
      ],
      resources: ["*"],
    },
    {
      sid: "Certificates",
      actions: ["acm:AddTagsToCertificate", "acm:DeleteCertificate", "acm:RemoveTagsFromCertificate"],
      resources: [own("acm", "certificate/*")],
    },
    ...(config.domain?.hostedZoneId
      ? [
          {
            sid: "DomainRecords",
            actions: ["route53:ChangeResourceRecordSets"],
            resources: [
              arnOf(config, {
                service: "route53",
                region: "",
                account: "",
                resource: `hostedzone/${config.domain.hostedZoneId}`,
              }),
            ],
          },
        ]
      : []),
    {
      sid: "WebAcl",
      actions: [
        "wafv2:AssociateWebACL",
        "wafv2:CreateWebACL",
        "wafv2:DeleteLoggingConfiguration",
        "wafv2:DeleteWebACL",
        "wafv2:DisassociateWebACL",
        "wafv2:PutLoggingConfiguration",
        "wafv2:UpdateWebACL",
        ...tagging("wafv2"),
      ],
      resources: [
        own("wafv2", `regional/webacl/${prefix}-*`),
        own("wafv2", "regional/managedruleset/*"),
        arnOf(config, { service: "apigateway", account: "", resource: "/restapis/*/stages/*" }),
      ],
    },
    {
      sid: "Messaging",
      actions: [
        "sns:CreateTopic",
        "sns:DeleteTopic",
        "sns:SetTopicAttributes",
        "sns:Subscribe",
        ...tagging("sns"),
        "sqs:CreateQueue",
        "sqs:DeleteQueue",
        "sqs:SetQueueAttributes",
        "sqs:TagQueue",
        "sqs:UntagQueue",
      ],
      resources: [own("sns", `${prefix}-*`), own("sqs", `${prefix}-*`)],
    },
    {
      sid: "Releases",
      actions: [
        "codedeploy:CreateApplication",
        "codedeploy:CreateDeployment",
        "codedeploy:CreateDeploymentGroup",
        "codedeploy:DeleteApplication",
        "codedeploy:DeleteDeploymentGroup",
        "codedeploy:RegisterApplicationRevision",
        "codedeploy:UpdateApplication",
        "codedeploy:UpdateDeploymentGroup",
        ...tagging("codedeploy"),
      ],
      resources: [own("codedeploy", `application:${prefix}-*`), own("codedeploy", `deploymentgroup:${prefix}-*`)],
    },
    { sid: "StopReleases", actions: ["codedeploy:StopDeployment"], resources: ["*"] }, // knows no resource
    {
      sid: "LogGroups",
      actions: [
        "logs:AssociateKmsKey",
        "logs:CreateLogGroup",
        "logs:DeleteDataProtectionPolicy",
        "logs:DeleteLogGroup",
        "logs:DeleteMetricFilter",
        "logs:PutDataProtectionPolicy",
        "logs:PutMetricFilter",
        "logs:PutRetentionPolicy",
        ...tagging("logs"),
      ],
      resources: ownLogGroups(config).map((group) => own("logs", `log-group:${group}`)),
    },
    {
      sid: "AlarmsAndNotices",
      actions: [
        "cloudwatch:DeleteAlarms",
        "cloudwatch:DeleteDashboards",
        "cloudwatch:PutDashboard",
        "cloudwatch:PutMetricAlarm",
        ...tagging("cloudwatch"),
        "events:DeleteRule",
        "events:PutRule",
        "events:PutTargets",
        "events:RemoveTargets",
        ...tagging("events"),
        "xray:CreateGroup",
        "xray:CreateSamplingRule",
        "xray:DeleteGroup",
        "xray:DeleteSamplingRule",
        "xray:UpdateGroup",
        "xray:UpdateSamplingRule",
        ...tagging("xray"),
        "budgets:ModifyBudget",
        ...tagging("budgets"),
      ],
      resources: [
        own("cloudwatch", `alarm:${prefix}-*`),
        arnOf(config, { service: "cloudwatch", region: "", resource: `dashboard/${prefix}-*` }),
        own("events", `rule/${prefix}-*`),
        own("xray", `group/${prefix}-*`),
        own("xray", `sampling-rule/${prefix}-*`),
        arnOf(config, { service: "budgets", region: "", resource: `budget/${prefix}-*` }),
      ],
    },
  ];
}
