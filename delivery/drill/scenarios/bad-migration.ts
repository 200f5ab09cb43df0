import { deployAdopted } from "../database-changes";
import type { RestoredDatabase } from "../restored-database";
import type { Scenario } from "../scenario";

/** Rows are wrong since a known moment; the database itself works. */
export function badMigration(database: RestoredDatabase): Scenario {
  return {
    id: "bad-migration",
    title: "A migration has written wrong data since a known moment",
    document: "docs/infrastructure/disaster-recovery.md#restore-to-a-point-in-time",
    environment: "production",
    layers: ["state", "security", "network", "database"],
    objective: { rpo: "5 minutes", rto: "2 hours" },
    play: async ({ stage }) => {
      await stage.step("Deploy state, keys, network and database", () =>
        stage.deploy("state", "security", "network", "database"),
      );
      await stage.step("The database exists at RDS", () => database.appear(stage));
      await stage.step("Restore beside the live database", async () => {
        await stage.block("restore-to-time", { values: { RESTORE_TIME: "2026-01-01T12:00:00Z" } });
        return instances(await stage.aws(NAMES));
      });
      await stage.step("Swap the names", async () => {
        await stage.block("swap-names");
        return instances(await stage.aws(NAMES));
      });
      await stage.step("Tell Terraform", async () => {
        const output = await stage.block("adopt-database");
        if (!output.includes("Import successful!")) throw new Error(output);
      });
      await stage.step("Deploy, and plan again", () => deployAdopted(stage, database.restoredId));
    },
  };
}

/** Names of the instances at RDS. */
const NAMES = "rds describe-db-instances --query 'DBInstances[].DBInstanceIdentifier' --output text";

function instances(names: string): string {
  return names.trim().split(/\s+/).sort().join(", ");
}
