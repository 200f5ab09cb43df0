import { arnOf, bucketArn, iamArn, servicePrincipal } from "../../config/aws";
import { namePrefix } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";

/** What the environment's functions do: log, trace, talk to each other, read their secrets, log in to the database. */
const SERVICE_ACTIONS = [
  "cloudwatch:DescribeAlarms",
  "cloudwatch:PutMetricData",
  "ec2:AssignPrivateIpAddresses",
  "ec2:CreateNetworkInterface",
  "ec2:DeleteNetworkInterface",
  "ec2:DescribeNetworkInterfaces",
  "ec2:DescribeSecurityGroups",
  "ec2:DescribeSubnets",
  "ec2:DescribeVpcs",
  "ec2:UnassignPrivateIpAddresses",
  "elasticache:DescribeReplicationGroups",
  "kms:CreateGrant",
  "kms:Decrypt",
  "kms:DescribeKey",
  "kms:Encrypt",
  "kms:GenerateDataKey",
  "kms:GenerateDataKeyWithoutPlaintext",
  "kms:ReEncryptFrom",
  "kms:ReEncryptTo",
  "logs:CreateLogGroup",
  "logs:CreateLogStream",
  "logs:DescribeLogGroups",
  "logs:DescribeLogStreams",
  "logs:FilterLogEvents",
  "logs:GetLogEvents",
  "logs:PutLogEvents",
  "logs:PutRetentionPolicy",
  "secretsmanager:GetRandomPassword",
  "tag:GetResources",
  "xray:GetSamplingRules",
  "xray:GetSamplingStatisticSummaries",
  "xray:GetSamplingTargets",
  "xray:PutTelemetryRecords",
  "xray:PutTraceSegments",
];

/** What AWS Backup does with the database: snapshots, their copies, trial restores. */
const BACKUP_ACTIONS = [
  "backup:CopyFromBackupVault",
  "backup:CopyIntoBackupVault",
  "backup:DescribeBackupVault",
  "backup:DescribeRestoreJob",
  "backup:ListRecoveryPointsByBackupVault",
  "backup:ListRestoreJobs",
  "backup:StartRestoreJob",
  "backup:TagResource",
  "dynamodb:DescribeTable",
  "rds:AddTagsToResource",
  "rds:CopyDBSnapshot",
  "rds:CreateDBInstance",
  "rds:CreateDBSnapshot",
  "rds:DescribeDBClusters",
  "rds:DescribeDBClusterSnapshots",
  "rds:DescribeDBInstances",
  "rds:DescribeDBSnapshots",
  "rds:ListTagsForResource",
  "rds:ModifyDBInstance",
  "rds:RestoreDBInstanceFromDBSnapshot",
  "rds:RestoreDBInstanceToPointInTime",
];

/** What roles of AWS services may do at most: a union of what their own policies give them, none of it everything. */
export function workloadActions(config: EnvironmentConfig): PolicyStatement[] {
  const prefix = namePrefix(config);
  const own = (service: string, resource: string): string => arnOf(config, { service, resource });
  return [
    { sid: "Observe", actions: [...SERVICE_ACTIONS, ...BACKUP_ACTIONS], resources: ["*"] },
    {
      sid: "Secrets",
      actions: [
        "secretsmanager:DescribeSecret",
        "secretsmanager:GetSecretValue",
        "secretsmanager:PutSecretValue",
        "secretsmanager:UpdateSecretVersionStage",
      ],
      resources: [own("secretsmanager", `secret:${prefix}*`), own("secretsmanager", "secret:rds!*")],
    },
    {
      sid: "ConnectionFacts",
      actions: ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"],
      resources: [own("ssm", `parameter/${prefix}/*`)],
    },
    { sid: "DatabaseLogin", actions: ["rds-db:connect"], resources: [own("rds-db", "dbuser:*")] },
    {
      // Restore tests end with the deletion of what they restored; the environment's own instance is out of reach.
      sid: "EndRestoreTest",
      actions: ["rds:DeleteDBInstance"],
      resources: [own("rds", "db:awsbackup-restore-test-*")],
    },
    {
      sid: "ExpireSnapshots",
      actions: ["rds:DeleteDBSnapshot", "rds:ModifyDBSnapshotAttribute"],
      resources: [arnOf(config, { service: "rds", region: "*", resource: "snapshot:awsbackup:*" })],
    },
    {
      sid: "Cache",
      actions: ["elasticache:Connect", "elasticache:ModifyReplicationGroup"],
      resources: [own("elasticache", `replicationgroup:${prefix}*`), own("elasticache", "user:*")],
    },
    {
      sid: "Messages",
      actions: [
        "events:PutEvents",
        "sns:Publish",
        "sqs:ChangeMessageVisibility",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ReceiveMessage",
        "sqs:SendMessage",
      ],
      resources: [own("events", "event-bus/*"), own("sns", `${prefix}*`), own("sqs", `${prefix}*`)],
    },
    {
      sid: "Release",
      actions: [
        "lambda:GetAlias",
        "lambda:GetProvisionedConcurrencyConfig",
        "lambda:InvokeFunction",
        "lambda:UpdateAlias",
      ],
      resources: [own("lambda", `function:${prefix}*`)],
    },
    {
      sid: "Objects",
      actions: ["s3:GetBucketLocation", "s3:GetObject", "s3:GetObjectVersion", "s3:ListBucket", "s3:PutObject"],
      resources: [bucketArn(config, `${prefix}*`)],
    },
    {
      sid: "PassMonitoringRole",
      actions: ["iam:PassRole"],
      resources: [iamArn(config, `role/${prefix}*`)],
      condition: [
        { test: "StringEquals", variable: "iam:PassedToService", values: [servicePrincipal("monitoring.rds")] },
      ],
    },
  ];
}
