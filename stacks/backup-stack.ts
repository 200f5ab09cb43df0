import type { Construct } from "constructs";
import { arnOf, bucketArn } from "../config/aws";
import { regionHas } from "../config/regions";
import { stateBackend } from "../config/state";
import { BackupNotices } from "../constructs/backup-notices";
import { BackupPlan } from "../constructs/backup-plan";
import { BackupReports } from "../constructs/backup-reports";
import { BackupVault } from "../constructs/backup-vault";
import type { KeyPurpose } from "../constructs/environment-keys";
import { RestoreTesting } from "../constructs/restore-testing";
import { ServiceRole } from "../constructs/service-role";
import { BaseStack, type BaseStackProps } from "./base-stack";

export interface BackupStackProps extends BaseStackProps {
  readonly keyArns: Readonly<Record<KeyPurpose, string>>;
  readonly alertsTopicArn: string;
  readonly recoveryVaultArn: string;
  readonly databaseArn: string;
  readonly databaseSubnetGroupName: string;
  readonly databaseSecurityGroupId: string;
}

/** Vault, plan, restore tests, reports and notices of AWS Backup (45 CFR 164.308(a)(7)). */
export class BackupStack extends BaseStack {
  readonly vaultName: string;
  readonly planName: string;

  constructor(scope: Construct, props: BackupStackProps) {
    super(scope, "backup", props);
    const { config } = this;
    const state = stateBackend(config);
    const role = new ServiceRole(this, "backup-role", {
      config,
      name: "backup",
      description: "Makes and restores the backups of AWS Backup",
      service: "backup",
      managedPolicies: [
        "service-role/AWSBackupServiceRolePolicyForBackup",
        "service-role/AWSBackupServiceRolePolicyForRestores",
        "AWSBackupServiceRolePolicyForS3Backup",
        "AWSBackupServiceRolePolicyForS3Restore",
      ],
    });
    const vault = new BackupVault(this, "vault", { config, name: "backup", keyArn: props.keyArns.backup });
    const plan = new BackupPlan(this, "plan", {
      config,
      vaultName: vault.name,
      recoveryVaultArn: props.recoveryVaultArn,
      roleArn: role.arn,
      // With the database goes the state: without it a lost region is rebuilt by hand.
      resourceArns: [
        props.databaseArn,
        arnOf(config, { service: "dynamodb", resource: `table/${state.lockTable}` }),
        bucketArn(config, state.bucket),
      ],
    });
    if (config.backup.restoreTesting && regionHas(config.regions.primary, "restoreTesting")) {
      new RestoreTesting(this, "restore-testing", {
        config,
        roleArn: role.arn,
        vaultArn: vault.arn,
        databaseArn: props.databaseArn,
        databaseSubnetGroupName: props.databaseSubnetGroupName,
        databaseSecurityGroupId: props.databaseSecurityGroupId,
      });
    }
    const reports = new BackupReports(this, "reports", { config, keyArn: props.keyArns.storage });
    new BackupNotices(this, "notices", { config, vaultName: vault.name, topicArn: props.alertsTopicArn });
    this.vaultName = vault.name;
    this.planName = plan.planName;

    this.output("backup_vault_arn", vault.arn, "Vault of the primary region");
    this.output("backup_reports_bucket", reports.bucketName, "Bucket with the daily reports of AWS Backup");
  }
}
