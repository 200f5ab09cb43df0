import type { ApplyEvent, Hooks } from "../../rehearsal/provider/engine/events";
import type { Stage } from "./stage";

type Values = ApplyEvent["values"];

/** What a restore doesn't take over from the instance that was backed up. */
const NOT_RESTORED: Values = {
  monitoring_interval: 0,
  monitoring_role_arn: null,
  performance_insights_enabled: false,
  performance_insights_kms_key_id: null,
  performance_insights_retention_period: 0,
  database_insights_mode: "standard",
  max_allocated_storage: 0,
};

/**
 * Remembers the database that Terraform made, lets it exist in the emulator's RDS too, where the documents' commands
 * work on it, and tells Terraform on import what AWS would tell of the restored one.
 */
export class RestoredDatabase {
  private created?: Values;
  /** Id of the restored instance: AWS gives every instance its own. */
  readonly restoredId = "db-RESTOREDBYTHEDRILL00000000";

  readonly hooks: Hooks = {
    onApply: async ({ type, operation, values }) => {
      if (type === "aws_db_instance" && operation === "create") this.created = values;
    },
    onImport: async (type) => (type === "aws_db_instance" && this.created ? this.restored(this.created) : undefined),
  };

  /** Makes the database in the emulator's RDS, in the network that every emulated region has. */
  async appear(stage: Stage): Promise<void> {
    const { database } = stage.config;
    const place = await stage.aws("ec2 describe-subnets --query 'Subnets[0].[SubnetId,VpcId]' --output text");
    const [subnet, vpc] = place.trim().split(/\s+/);
    await stage.aws(
      `ec2 create-security-group --vpc-id ${vpc} --group-name "$NAME-database" --description PostgreSQL`,
      `rds create-db-subnet-group --db-subnet-group-name "$NAME-database" --db-subnet-group-description drill --subnet-ids ${subnet}`,
      `rds create-db-parameter-group --db-parameter-group-name "$NAME-postgres15" --db-parameter-group-family postgres15 --description drill`,
      `rds create-db-instance --db-instance-identifier "$NAME-database" --engine postgres --db-instance-class ${database.instanceClass} --allocated-storage ${database.allocatedStorageGib} --db-subnet-group-name "$NAME-database" --manage-master-user-password --master-username dbadmin --backup-retention-period ${database.backupRetentionDays} --deletion-protection`,
    );
  }

  private restored(created: Values): Values {
    return {
      ...created,
      ...NOT_RESTORED,
      id: this.restoredId,
      resource_id: this.restoredId,
      master_user_secret: [
        {
          secret_arn: String(secretArn(created)).replace(/-[^-]+$/, "-drill1"),
          secret_status: "active",
          kms_key_id: created.master_user_secret_kms_key_id ?? null,
        },
      ],
    };
  }
}

function secretArn({ master_user_secret: secrets }: Values): unknown {
  return (secrets as readonly { readonly secret_arn?: string }[])[0]?.secret_arn;
}
