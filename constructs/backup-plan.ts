import { BackupPlan as Plan, type BackupPlanRule } from "@cdktf/provider-aws/lib/backup-plan";
import { BackupSelection } from "@cdktf/provider-aws/lib/backup-selection";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import { BACKUP_TAG } from "../config/tags";

export interface BackupPlanProps {
  readonly config: EnvironmentConfig;
  readonly vaultName: string;
  /** Vault in the failover region. */
  readonly recoveryVaultArn: string;
  readonly roleArn: string;
  /** What is backed up by name, besides whatever carries the backup tag. */
  readonly resourceArns: readonly string[];
}

/** Minutes in which a backup has to begin, and to end. */
const START_WINDOW_MINUTES = 60;
const COMPLETION_WINDOW_MINUTES = 480;

/** Daily and monthly snapshots with explicit lifecycles, copied to the failover region where config says so. */
export class BackupPlan extends Construct {
  readonly planId: string;
  readonly planName: string;

  constructor(scope: Construct, id: string, props: BackupPlanProps) {
    super(scope, id);
    const { config, roleArn } = props;
    const { dailyRetentionDays, monthlyRetentionDays } = config.backup;
    this.planName = physicalName(config, "backup");

    const plan = new Plan(this, "plan", {
      name: this.planName,
      rule: [
        // After the backup and maintenance windows of RDS: AWS Backup starts nothing in them, or in the hour before.
        this.rule(props, "daily", "cron(0 11 * * ? *)", dailyRetentionDays),
        ...(monthlyRetentionDays === undefined
          ? []
          : [this.rule(props, "monthly", "cron(0 13 1 * ? *)", monthlyRetentionDays)]),
      ],
    });
    this.planId = plan.id;
    new BackupSelection(this, "tagged", {
      planId: plan.id,
      name: physicalName(config, "tagged"),
      iamRoleArn: roleArn,
      selectionTag: [{ type: "STRINGEQUALS", key: BACKUP_TAG.key, value: BACKUP_TAG.value }],
    });
    new BackupSelection(this, "named", {
      planId: plan.id,
      name: physicalName(config, "named"),
      iamRoleArn: roleArn,
      resources: [...props.resourceArns],
    });
  }

  private rule(props: BackupPlanProps, name: string, schedule: string, days: number): BackupPlanRule {
    const lifecycle = { deleteAfter: days };
    return {
      ruleName: name,
      targetVaultName: props.vaultName,
      schedule,
      startWindow: START_WINDOW_MINUTES,
      completionWindow: COMPLETION_WINDOW_MINUTES,
      enableContinuousBackup: false, // a continuous rule takes over the retention of RDS and drifts (ADR 0004)
      lifecycle,
      copyAction: props.config.backup.copyToFailover
        ? [{ destinationVaultArn: props.recoveryVaultArn, lifecycle }]
        : [],
    };
  }
}
