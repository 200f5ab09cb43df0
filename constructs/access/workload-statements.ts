import { arnOf, bucketArn } from "../../config/aws";
import { namePrefix } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";
import { edgeStatements } from "./edge-statements";
import { tagging } from "./tagging";
import { watchStatements } from "./watch-statements";

/** Makes and changes functions, queues, topics and releases of the environment, its API, and what watches them. */
export function workloadStatements(config: EnvironmentConfig): PolicyStatement[] {
  const prefix = namePrefix(config);
  const own = (service: string, resource: string): string => arnOf(config, { service, resource });
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
    ...artifactStatements(config),
    ...edgeStatements(config),
    ...watchStatements(config),
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
  ];
}

/** Lambda reads released code with the rights of who deploys it. */
function artifactStatements(config: EnvironmentConfig): PolicyStatement[] {
  const resources = config.services.flatMap(({ artifact }) =>
    artifact ? [bucketArn(config, artifact.bucket, `/${artifact.key}`)] : [],
  );
  return resources.length === 0
    ? []
    : [{ sid: "ReleasedCode", actions: ["s3:GetObject", "s3:GetObjectVersion"], resources }];
}
