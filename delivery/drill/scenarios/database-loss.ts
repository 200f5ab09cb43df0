import { deployAdopted, plannedDatabase } from "../database-changes";
import type { RestoredDatabase } from "../restored-database";
import type { Scenario } from "../scenario";

/** Recovery point that AWS Backup has made in the night. */
const RECOVERY_POINT = "awsbackup-job-drill";

/** An administrator has deleted the database; the recovery points are out of reach for that. */
export function databaseLoss(database: RestoredDatabase): Scenario {
  return {
    id: "database-loss",
    title: "An administrator has deleted the database",
    document: "docs/infrastructure/disaster-recovery.md#restore-from-aws-backup",
    environment: "production",
    layers: ["state", "security", "network", "database"],
    objective: { rpo: "24 hours", rto: "3 hours" },
    play: async ({ stage }) => {
      await stage.step("Deploy state, keys, network and database", () =>
        stage.deploy("state", "security", "network", "database"),
      );
      await stage.step("The database and last night's recovery point exist at RDS", async () => {
        await database.appear(stage);
        await stage.aws(
          `rds create-db-snapshot --db-instance-identifier "$NAME-database" --db-snapshot-identifier ${RECOVERY_POINT}`,
        );
      });
      await stage.step("Somebody deletes the database", async () => {
        await stage.aws(
          'rds modify-db-instance --db-instance-identifier "$NAME-database" --no-deletion-protection --apply-immediately',
          'rds delete-db-instance --db-instance-identifier "$NAME-database" --skip-final-snapshot',
        );
        const left = await stage.aws("rds describe-db-instances --query 'length(DBInstances)' --output text");
        if (left.trim() !== "0") throw new Error(`${left.trim()} databases are left`);
      });
      await stage.step("A deploy without a restore would create an empty database", async () => {
        const { directory: cwd } = stage.stack("database");
        const list = await stage.lab.terraform(["state", "list"], { cwd });
        const address = /^aws_db_instance\..+$/m.exec(list.stdout)?.[0];
        const before = await stage.lab.terraform(["state", "pull"], { cwd });
        await stage.lab.terraform(["state", "rm", String(address)], { cwd });
        const { actions, after } = await plannedDatabase(stage);
        if (actions.join() !== "create" || after.snapshot_identifier) throw new Error(`It would ${actions.join()}`);
        await stage.pushState("database", before.stdout);
        return "the plan creates it anew, from no snapshot: restore first";
      });
      await stage.step("Restore the recovery point", async () => {
        await stage.block("restore-snapshot", { values: { SNAPSHOT: RECOVERY_POINT } });
      });
      await stage.step("Tell Terraform", async () => {
        const output = await stage.block("adopt-database");
        if (!output.includes("Import successful!")) throw new Error(output);
      });
      await stage.step("Deploy, and plan again", () => deployAdopted(stage, database.restoredId));
    },
  };
}
