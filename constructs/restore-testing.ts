import { BackupRestoreTestingPlan } from "@cdktf/provider-aws/lib/backup-restore-testing-plan";
import { BackupRestoreTestingSelection } from "@cdktf/provider-aws/lib/backup-restore-testing-selection";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";

export interface RestoreTestingProps {
  readonly config: EnvironmentConfig;
  readonly roleArn: string;
  readonly vaultArn: string;
  readonly databaseArn: string;
  /** Where the restored database is put: there is no default VPC to fall back on. */
  readonly databaseSubnetGroupName: string;
  readonly databaseSecurityGroupId: string;
}

/** Hours that a restored database stays up to be validated; it is deleted afterwards. */
const VALIDATION_HOURS = 4;

/** Restores the newest recovery point of the database every month (45 CFR 164.308(a)(7)(ii)(D)). */
export class RestoreTesting extends Construct {
  constructor(scope: Construct, id: string, props: RestoreTestingProps) {
    super(scope, id);
    const name = physicalName(props.config, "restore").replaceAll("-", "_"); // AWS takes letters, digits and _ alone
    const plan = new BackupRestoreTestingPlan(this, "plan", {
      name,
      scheduleExpression: "cron(0 14 15 * ? *)",
      startWindowHours: 8,
      recoveryPointSelection: [
        {
          algorithm: "LATEST_WITHIN_WINDOW",
          includeVaults: [props.vaultArn],
          recoveryPointTypes: ["SNAPSHOT"],
          selectionWindowDays: 30,
        },
      ],
    });
    new BackupRestoreTestingSelection(this, "database", {
      name: `${name}_database`,
      restoreTestingPlanName: plan.name,
      iamRoleArn: props.roleArn,
      protectedResourceType: "RDS",
      protectedResourceArns: [props.databaseArn],
      validationWindowHours: VALIDATION_HOURS,
      restoreMetadataOverrides: {
        dbSubnetGroupName: props.databaseSubnetGroupName,
        vpcSecurityGroupIds: Fn.jsonencode([props.databaseSecurityGroupId]),
      },
    });
  }
}
