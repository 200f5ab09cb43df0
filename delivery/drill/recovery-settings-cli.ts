import path from "node:path";
import { Command, Option } from "commander";
import { ConfigError } from "../../config/problem";
import { ENVIRONMENTS, type EnvironmentName } from "../../config/schema";
import { readSettings } from "../../config/settings";
import { PROJECT_ROOT } from "../docs/documents";
import { UserError } from "../user-error";
import { recoverySettings } from "./recovery-settings";

interface Flags {
  readonly env: EnvironmentName;
  readonly snapshot?: string;
}

const program = new Command("recovery:settings")
  .description("Print the settings that build an environment anew in its failover region.")
  .addOption(new Option("-e, --env <name>", "environment").choices(ENVIRONMENTS).makeOptionMandatory())
  .option("--snapshot <arn>", "snapshot of the database (default: the one that disaster-recovery.md copies)")
  .addHelpText(
    "after",
    `
Example:
  npm run -s recovery:settings -- -e production > settings.recovery.json

Use them by SETTINGS_FILE=settings.recovery.json. docs/infrastructure/disaster-recovery.md has the whole procedure.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(({ env, snapshot }: Flags) => {
    const file = process.env.SETTINGS_FILE ?? path.join(PROJECT_ROOT, "settings.json");
    console.log(JSON.stringify(recoverySettings(readSettings(file), env, snapshot), null, 2));
  });

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof UserError || error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
