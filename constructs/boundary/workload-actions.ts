import { arnOf, bucketArn, iamArn, servicePrincipal } from "../../config/aws";
import { namePrefix } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";

/** What the environment's functions do: log, trace, talk to each other, read their secrets, log in to the database. */
const SERVICE_ACTIONS = [
  "cloudwatch:DescribeAlarms",
  "cloudwatch:GetMetricData",
  "cloudwatch:PutMetricData",
  "ec2:*ssignPrivateIpAddresses",
  "ec2:CreateNetworkInterface",
  "ec2:DeleteNetworkInterface",
  "ec2:DescribeNetworkInterfaces",
  "ec2:DescribeSecurityGroups",
  "ec2:DescribeSubnets",
  "ec2:DescribeVpcs",
  "elasticache:DescribeReplicationGroups",
  "kms:CreateGrant",
  "kms:Decrypt",
  "kms:DescribeKey",
  "kms:Encrypt",
  "kms:GenerateDataKey*",
  "kms:ReEncrypt*",
  "logs:*LogEvents",
  "logs:CreateLog*",
  "logs:DescribeLog*",
  "logs:PutRetentionPolicy",
  "secretsmanager:GetRandomPassword",
  "tag:GetResources",
  "xray:GetSampling*",
  "xray:PutTelemetryRecords",
  "xray:PutTraceSegments",
];

/** What AWS Backup does with the database, the lock table and buckets: snapshots, their copies, trial restores. */
const BACKUP_ACTIONS = [
  "backup:CopyFromBackupVault",
  "backup:CopyIntoBackupVault",
  "backup:DescribeBackupVault",
  "backup:DescribeRestoreJob",
  "backup:ListRecoveryPointsByBackupVault",
  "backup:ListRestoreJobs",
  "backup:StartRestoreJob",
  "backup:TagResource",
  "dynamodb:CreateBackup",
  "dynamodb:De*Backup",
  "dynamodb:DescribeTable",
  "dynamodb:ListTagsOfResource",
  "dynamodb:StartAwsBackupJob",
  "events:ListRules",
  "rds:AddTagsToResource",
  "rds:CopyDBSnapshot",
  "rds:CreateDBInstance",
  "rds:CreateDBSnapshot",
  "rds:DescribeDB*",
  "rds:ListTagsForResource",
  "rds:ModifyDBInstance",
  "rds:RestoreDBInstance*",
  "s3:ListAllMyBuckets",
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
      actions: ["ssm:GetParameter*"],
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
      sid: "Buckets", // read by functions and AWS Backup, which restores into a bucket of the same prefix
      actions: [
        "s3:*InventoryConfiguration",
        "s3:CreateBucket",
        "s3:DeleteObject",
        "s3:GetBucket*",
        "s3:GetObject",
        "s3:GetObject*Acl",
        "s3:GetObject*Tagging",
        "s3:GetObjectVersion",
        "s3:ListBucket*",
        "s3:ListMultipartUploadParts",
        "s3:ListTagsForResource",
        "s3:PutBucketNotification",
        "s3:PutBucketOwnershipControls",
        "s3:PutBucketVersioning",
        "s3:PutObject*",
      ],
      resources: [bucketArn(config, `${prefix}*`)],
    },
    {
      sid: "BucketChanges", // by which AWS Backup follows a bucket
      actions: [
        "events:De*Rule",
        "events:DisableRule",
        "events:EnableRule",
        "events:ListTargetsByRule",
        "events:PutRule",
        "events:PutTargets",
        "events:RemoveTargets",
      ],
      resources: [own("events", "rule/AwsBackupManagedRule*")],
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
