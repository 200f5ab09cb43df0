import { arnOf, servicePrincipal } from "../../config/aws";
import { namePrefix, physicalName, trailLogGroupName } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";
import { ownLogGroups } from "./log-groups";

/** Reads logs: masked ones stay masked, since nobody here has logs:Unmask. */
function logStatements(config: EnvironmentConfig, groups: readonly string[]): PolicyStatement[] {
  return [
    {
      sid: "ReadLogs",
      actions: ["logs:FilterLogEvents", "logs:GetLogEvents", "logs:GetLogRecord", "logs:StartQuery"],
      resources: groups.flatMap((group) => {
        const arn = arnOf(config, { service: "logs", resource: `log-group:${group}` });
        return [arn, `${arn}:*`];
      }),
    },
    { sid: "Queries", actions: ["logs:GetQueryResults", "logs:StopQuery"], resources: ["*"] }, // know no resource
    { sid: "WhoDidWhat", actions: ["cloudtrail:LookupEvents"], resources: ["*"] }, // knows no resource
  ];
}

/** What the runbook asks of an operator beyond a deploy; a test holds it against every command of the runbook. */
export function operatorStatements(config: EnvironmentConfig): PolicyStatement[] {
  const prefix = namePrefix(config);
  const own = (service: string, resource: string): string => arnOf(config, { service, resource });
  return [
    ...logStatements(config, ownLogGroups(config)),
    {
      sid: "DatabaseRecovery",
      actions: [
        "rds:CopyDBSnapshot",
        "rds:CreateDBSnapshot",
        "rds:RebootDBInstance",
        "rds:RestoreDBInstanceFromDBSnapshot",
        "rds:RestoreDBInstanceToPointInTime",
        "rds:StartDBInstance",
        "rds:StopDBInstance",
      ],
      resources: [
        ...["db", "pg", "subgrp", "snapshot"].map((kind) => own("rds", `${kind}:${prefix}*`)),
        own("rds", "snapshot:awsbackup:*"),
        own("rds", "snapshot:rds:*"),
        own("rds", "auto-backup:*"),
        own("rds", "og:default:*"),
      ],
    },
    {
      sid: "CacheRecovery",
      actions: ["elasticache:CreateSnapshot", "elasticache:RebootCacheCluster", "elasticache:TestFailover"],
      resources: ["cluster", "replicationgroup", "snapshot"].map((kind) => own("elasticache", `${kind}:${prefix}*`)),
    },
    {
      sid: "Backups",
      actions: [
        "backup:CreateLegalHold",
        "backup:StartBackupJob",
        "backup:StartCopyJob",
        "backup:StartRestoreJob",
        "backup:StopBackupJob",
      ],
      resources: ["*"], // a recovery point has the ARN of its database's snapshot
    },
    {
      sid: "PassBackupRole",
      actions: ["iam:PassRole"],
      resources: [arnOf(config, { service: "iam", region: "", resource: `role/${physicalName(config, "backup")}` })],
      condition: [{ test: "StringEquals", variable: "iam:PassedToService", values: [servicePrincipal("backup")] }],
    },
    {
      sid: "RevokeSessions", // of a service's role, in an incident
      actions: ["iam:DeleteRolePolicy", "iam:PutRolePolicy"],
      resources: [arnOf(config, { service: "iam", region: "", resource: `role/${prefix}-*` })],
    },
    {
      sid: "KeysStay",
      actions: ["kms:CancelKeyDeletion", "kms:EnableKey", "kms:RotateKeyOnDemand"],
      resources: [arnOf(config, { service: "kms", region: "*", resource: "key/*" })],
    },
    {
      sid: "RotateSecrets", // their values are written, not read
      actions: [
        "secretsmanager:CancelRotateSecret",
        "secretsmanager:PutSecretValue",
        "secretsmanager:RotateSecret",
        "secretsmanager:UpdateSecretVersionStage",
      ],
      resources: [own("secretsmanager", `secret:${prefix}-*`), own("secretsmanager", "secret:rds!db-*")],
    },
    {
      sid: "DeadLetters",
      actions: [
        "sqs:CancelMessageMoveTask",
        "sqs:ListMessageMoveTasks",
        "sqs:ReceiveMessage",
        "sqs:SendMessage",
        "sqs:StartMessageMoveTask",
      ],
      resources: [own("sqs", `${prefix}-*`)],
    },
    {
      sid: "Costs",
      actions: ["ce:GetCostAndUsage", "ce:GetCostForecast"],
      resources: ["*"], // know no resource
    },
  ];
}

/** The trail's log group, for an auditor (45 CFR 164.308(a)(1)(ii)(D)). */
export function auditLogStatements(config: EnvironmentConfig): PolicyStatement[] {
  return logStatements(config, [trailLogGroupName(config)]);
}
