import type { ApplyEvent } from "../../../rehearsal/provider/engine/events";
import { plannedDatabase } from "../database-changes";
import { deployedLayers } from "../procedure";
import type { Scenario } from "../scenario";

/** Recovery point that AWS Backup has copied to the failover region. */
const RECOVERY_POINT = "awsbackup-copyjob-drill";

/** The primary region is gone; production is built in the failover region from the copied recovery point. */
export function regionLoss(events: readonly ApplyEvent[]): Scenario {
  return {
    id: "region-loss",
    title: "The primary region is lost",
    document: "docs/infrastructure/disaster-recovery.md#region-is-lost",
    environment: "production",
    inFailoverRegion: true,
    objective: { rpo: "24 hours and the copy's time", rto: "4 hours" },
    play: async ({ stage, config }) => {
      const lost = config.regions.failover;
      await stage.step("A recovery point lies in the failover region", async () => {
        await stage.aws(
          `rds create-db-instance --db-instance-identifier before-the-loss --engine postgres --db-instance-class ${config.database.instanceClass} --allocated-storage ${config.database.allocatedStorageGib} --master-username dbadmin --manage-master-user-password`,
          `rds create-db-snapshot --db-instance-identifier before-the-loss --db-snapshot-identifier ${RECOVERY_POINT}`,
        );
      });
      await stage.step("Build state, keys and network in the failover region", () =>
        stage.deploy(...deployedLayers("deploy-base")),
      );
      await stage.step("Take the recovery point over under the new key", async () => {
        await stage.block("copy-recovery-point", { values: { SNAPSHOT: RECOVERY_POINT } });
        const copy = await stage.aws(
          `rds describe-db-snapshots --db-snapshot-identifier "$NAME-dr-seed" --query 'DBSnapshots[0].[DBSnapshotIdentifier,Status]' --output text`,
        );
        return copy.trim().split(/\s+/).join(": ");
      });
      const rest = deployedLayers("deploy-rest");
      await stage.step("The database is planned from the recovery point", async () => {
        await stage.terraform("database").init();
        const { actions, after } = await plannedDatabase(stage);
        if (actions.join() !== "create" || after.snapshot_identifier !== config.database.recoverFrom) {
          throw new Error(`It would ${actions.join()} from ${String(after.snapshot_identifier)}`);
        }
        return `snapshot_identifier = ${String(after.snapshot_identifier)}`;
      });
      await stage.step("Build the rest", () => stage.deploy(...rest));
      await stage.step("Nothing is left to plan, and nothing touched the lost region", async () => {
        await stage.planEmpty("security", "network", ...rest);
        const touched = events.filter(({ region }) => region === lost);
        if (touched.length > 0) throw new Error(`In ${lost}: ${touched.map(({ type }) => type).join(", ")}`);
        return `${events.length} changes, all of them in ${config.regions.primary}`;
      });
    },
  };
}
