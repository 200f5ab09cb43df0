import { DbInstance } from "@cdktf/provider-aws/lib/db-instance";
import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { SecretsmanagerSecretRotation } from "@cdktf/provider-aws/lib/secretsmanager-secret-rotation";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import { protectsDatabase } from "../config/protection";
import type { EnvironmentConfig } from "../config/schema";
import { BACKUP_TAG } from "../config/tags";
import { EncryptedLogGroup } from "./encrypted-log-group";
import { PostgresParameters } from "./postgres-parameters";
import { ServiceRole } from "./service-role";

export interface PostgresDatabaseProps {
  readonly config: EnvironmentConfig;
  /** Subnets without any route to the internet, in two zones or more. */
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
  readonly databaseKeyArn: string;
  readonly secretsKeyArn: string;
  readonly logsKeyArn: string;
}

/** The database inside the instance that the services use. */
export const DATABASE_NAME = "voiceagent";

/** Administrator; the services sign in by IAM as users of their own instead. */
const MASTER_USERNAME = "dbadmin";

/** Days between rotations of the master password; RDS makes and stores it. */
const PASSWORD_ROTATION_DAYS = 30;

/** Advanced Database Insights needs at least this retention, in days. */
const ADVANCED_INSIGHTS_DAYS = 465;

/** PostgreSQL with encryption, TLS, audit logs, backups and a password that nobody sees (45 CFR 164.312). */
export class PostgresDatabase extends Construct {
  readonly instanceId: string;
  readonly arn: string;
  /** Stable id that IAM sign-in policies name. */
  readonly resourceId: string;
  readonly address: string;
  readonly port: number;
  readonly secretArn: string;
  readonly logGroupName: string;
  readonly subnetGroupName: string;

  constructor(scope: Construct, id: string, props: PostgresDatabaseProps) {
    super(scope, id);
    const { config } = props;
    const { database } = config;
    const identifier = physicalName(config, "database", "rds");

    const subnetGroup = new DbSubnetGroup(this, "subnets", {
      name: identifier,
      description: "Database subnets, without a route to the internet",
      subnetIds: [...props.subnetIds],
    });
    // RDS would make the groups itself, unencrypted and kept forever.
    const logGroups = ["postgresql", "upgrade"].map(
      (log) =>
        new EncryptedLogGroup(this, `${log}-log`, {
          config,
          name: `/aws/rds/instance/${identifier}/${log}`,
          keyArn: props.logsKeyArn,
          purpose: "audit",
        }),
    );
    const monitoring = new ServiceRole(this, "monitoring", {
      config,
      name: "rds-monitoring",
      description: "Delivers enhanced monitoring of the database",
      service: "monitoring.rds",
      managedPolicies: ["service-role/AmazonRDSEnhancedMonitoringRole"],
    });
    const protectedNow = protectsDatabase(config);
    const advanced = database.performanceInsightsDays >= ADVANCED_INSIGHTS_DAYS;

    const instance = new DbInstance(this, "instance", {
      identifier,
      engine: "postgres",
      engineVersion: database.engineVersion,
      instanceClass: database.instanceClass,
      ...(database.recoverFrom ? { snapshotIdentifier: database.recoverFrom } : { dbName: DATABASE_NAME }),
      username: database.recoverFrom ? undefined : MASTER_USERNAME,
      manageMasterUserPassword: true, // the password never enters state
      masterUserSecretKmsKeyId: props.secretsKeyArn,
      iamDatabaseAuthenticationEnabled: true,
      caCertIdentifier: "rds-ca-rsa2048-g1",

      dbSubnetGroupName: subnetGroup.name,
      vpcSecurityGroupIds: [props.securityGroupId],
      publiclyAccessible: false,
      multiAz: database.multiAz,
      networkType: "IPV4",

      storageType: "gp3",
      allocatedStorage: database.allocatedStorageGib,
      maxAllocatedStorage: database.maxAllocatedStorageGib,
      storageEncrypted: true, // fixed: no caller can switch it off
      kmsKeyId: props.databaseKeyArn,

      parameterGroupName: new PostgresParameters(this, "parameters", config).groupName,
      enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: props.databaseKeyArn,
      performanceInsightsRetentionPeriod: database.performanceInsightsDays,
      databaseInsightsMode: advanced ? "advanced" : "standard",
      monitoringInterval: database.enhancedMonitoringSeconds,
      monitoringRoleArn: database.enhancedMonitoringSeconds > 0 ? monitoring.arn : undefined,

      backupRetentionPeriod: database.backupRetentionDays,
      backupWindow: "08:00-09:00", // UTC: night in the practice's time zone
      maintenanceWindow: "sun:09:30-sun:10:30",
      copyTagsToSnapshot: true,
      deleteAutomatedBackups: !protectedNow,
      deletionProtection: protectedNow,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: `${identifier}-final`,

      autoMinorVersionUpgrade: true,
      allowMajorVersionUpgrade: false,
      applyImmediately: false,
      engineLifecycleSupport: "open-source-rds-extended-support-disabled",
      tags: { [BACKUP_TAG.key]: BACKUP_TAG.value },
      lifecycle: {
        preventDestroy: protectedNow,
        ignoreChanges: ["engine_version"], // minor upgrades are AWS's
      },
      dependsOn: [...logGroups.map((group) => group.resource), ...monitoring.attachments],
    });
    this.secretArn = instance.masterUserSecret.get(0).secretArn;
    new SecretsmanagerSecretRotation(this, "rotation", {
      secretId: this.secretArn,
      rotateImmediately: false,
      rotationRules: { automaticallyAfterDays: PASSWORD_ROTATION_DAYS },
    });

    this.instanceId = instance.identifier;
    this.arn = instance.arn;
    this.resourceId = instance.resourceId;
    this.address = instance.address;
    this.port = instance.port;
    this.logGroupName = logGroups[0]!.name;
    this.subnetGroupName = subnetGroup.name;
  }
}
