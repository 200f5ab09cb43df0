import { arnOf, bucketArn, servicePrincipal } from "../../config/aws";
import { namePrefix } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";
import { ownLogGroups } from "./log-groups";

/**
 * What nobody does from day to day: secrets in clear, unmasked logs, objects, and the database as any of its users,
 * from a shell in the VPC (45 CFR 164.312(a)(2)(ii)). Every use rings an alarm.
 */
export function breakGlassStatements(config: EnvironmentConfig, keyArns: readonly string[]): PolicyStatement[] {
  const prefix = namePrefix(config);
  const own = (service: string, resource: string): string => arnOf(config, { service, resource });
  return [
    {
      sid: "Secrets",
      actions: ["secretsmanager:GetSecretValue"],
      resources: [own("secretsmanager", `secret:${prefix}-*`), own("secretsmanager", "secret:rds!db-*")],
    },
    {
      sid: "UnmaskedLogs",
      actions: ["logs:Unmask"],
      resources: ownLogGroups(config).map((group) => own("logs", `log-group:${group}`)),
    },
    {
      sid: "Objects",
      actions: ["s3:GetObject", "s3:GetObjectVersion"],
      resources: [bucketArn(config, `${prefix}-*`, "/*")],
    },
    {
      sid: "DecryptThroughServices",
      actions: ["kms:Decrypt"],
      resources: [...keyArns],
      condition: [
        {
          test: "StringEquals",
          variable: "kms:ViaService",
          values: ["s3", "secretsmanager", "sqs"].map((service) => servicePrincipal(service, config.regions.primary)),
        },
      ],
    },
    { sid: "DatabaseLogin", actions: ["rds-db:connect"], resources: [own("rds-db", "dbuser:*")] },
    {
      sid: "ShellInTheVpc",
      actions: [
        "cloudshell:CreateEnvironment",
        "cloudshell:CreateSession",
        "cloudshell:DeleteEnvironment",
        "cloudshell:DescribeEnvironments",
        "cloudshell:GetEnvironmentStatus",
        "cloudshell:PutCredentials",
        "cloudshell:StartEnvironment",
        "cloudshell:StopEnvironment",
        "ec2:CreateNetworkInterface",
        "ec2:CreateNetworkInterfacePermission",
        "ec2:DeleteNetworkInterface",
      ],
      resources: ["*"],
    },
  ];
}
