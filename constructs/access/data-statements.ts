import { arnOf, bucketArn } from "../../config/aws";
import { namePrefix } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";
import { secretStatements } from "./secret-statements";

/** Makes and changes databases, cache, backups, buckets, tables, secrets and parameters of the environment. */
export function dataStatements(config: EnvironmentConfig): PolicyStatement[] {
  const prefix = namePrefix(config);
  const own = (service: string, resource: string): string => arnOf(config, { service, resource });
  const anywhere = (service: string, resource: string): string => arnOf(config, { service, region: "*", resource });
  return [
    {
      sid: "Database",
      actions: [
        "rds:AddTagsToResource",
        "rds:CreateDBInstance",
        "rds:CreateDBParameterGroup",
        "rds:CreateDBSnapshot",
        "rds:CreateDBSubnetGroup",
        "rds:DeleteDBInstance",
        "rds:DeleteDBParameterGroup",
        "rds:DeleteDBSubnetGroup",
        "rds:ModifyDBInstance",
        "rds:ModifyDBParameterGroup",
        "rds:ModifyDBSubnetGroup",
        "rds:RebootDBInstance",
        "rds:RemoveTagsFromResource",
        "rds:ResetDBParameterGroup",
        "rds:RestoreDBInstanceFromDBSnapshot",
      ],
      resources: [
        ...["db", "pg", "subgrp", "snapshot"].map((kind) => own("rds", `${kind}:${prefix}*`)),
        own("rds", "snapshot:awsbackup:*"), // a recovery point to restore from
        own("rds", "og:default:*"),
      ],
    },
    {
      sid: "Cache",
      actions: [
        "elasticache:AddTagsToResource",
        "elasticache:CreateCacheParameterGroup",
        "elasticache:CreateCacheSubnetGroup",
        "elasticache:CreateReplicationGroup",
        "elasticache:DecreaseReplicaCount",
        "elasticache:DeleteCacheParameterGroup",
        "elasticache:DeleteCacheSubnetGroup",
        "elasticache:DeleteReplicationGroup",
        "elasticache:IncreaseReplicaCount",
        "elasticache:ModifyCacheParameterGroup",
        "elasticache:ModifyCacheSubnetGroup",
        "elasticache:ModifyReplicationGroup",
        "elasticache:ModifyReplicationGroupShardConfiguration",
        "elasticache:RemoveTagsFromResource",
      ],
      resources: [
        ...["cluster", "parametergroup", "replicationgroup", "snapshot", "subnetgroup"].map((kind) =>
          own("elasticache", `${kind}:${prefix}*`),
        ),
        own("elasticache", "parametergroup:default*"), // ElastiCache's own, which a new group refers to
      ],
    },
    {
      sid: "Vaults",
      actions: [
        "backup:CreateBackupVault",
        "backup:PutBackupVaultAccessPolicy",
        "backup:PutBackupVaultLockConfiguration",
        "backup:PutBackupVaultNotifications",
        "backup:DeleteBackupVaultNotifications",
        "backup:TagResource",
        "backup:UntagResource",
      ],
      resources: [anywhere("backup", `backup-vault:${prefix}*`)],
    },
    {
      sid: "BackupPlans", // named by AWS; the deletion of plans ends no recovery point
      actions: [
        "backup:CreateBackupPlan",
        "backup:CreateBackupSelection",
        "backup:CreateReportPlan",
        "backup:CreateRestoreTestingPlan",
        "backup:CreateRestoreTestingSelection",
        "backup:DeleteBackupPlan",
        "backup:DeleteBackupSelection",
        "backup:DeleteReportPlan",
        "backup:DeleteRestoreTestingPlan",
        "backup:DeleteRestoreTestingSelection",
        "backup:TagResource",
        "backup:UntagResource",
        "backup:UpdateBackupPlan",
        "backup:UpdateReportPlan",
        "backup:UpdateRestoreTestingPlan",
        "backup:UpdateRestoreTestingSelection",
      ],
      resources: ["backup-plan", "report-plan", "restore-testing-plan"].map((kind) => own("backup", `${kind}:*`)),
    },
    { sid: "VaultStorage", actions: ["backup-storage:MountCapsule"], resources: ["*"] }, // knows no resource
    {
      sid: "Buckets",
      actions: [
        "s3:CreateBucket",
        "s3:DeleteBucket",
        "s3:DeleteBucketPolicy",
        "s3:PutBucketLogging",
        "s3:PutBucketNotification",
        "s3:PutBucketObjectLockConfiguration",
        "s3:PutBucketOwnershipControls",
        "s3:PutBucketPolicy",
        "s3:PutBucketPublicAccessBlock",
        "s3:PutBucketTagging",
        "s3:PutBucketVersioning",
        "s3:PutEncryptionConfiguration",
        "s3:PutLifecycleConfiguration",
        "s3:TagResource",
        "s3:UntagResource",
      ],
      resources: [bucketArn(config, `${prefix}-*`)],
    },
    { sid: "AccountBuckets", actions: ["s3:PutAccountPublicAccessBlock"], resources: ["*"] }, // knows no resource
    {
      sid: "LockTable",
      actions: [
        "dynamodb:CreateTable",
        "dynamodb:DeleteTable",
        "dynamodb:TagResource",
        "dynamodb:UntagResource",
        "dynamodb:UpdateContinuousBackups",
        "dynamodb:UpdateTable",
      ],
      resources: [own("dynamodb", `table/${prefix}-*`)],
    },
    ...secretStatements(config),
  ];
}
