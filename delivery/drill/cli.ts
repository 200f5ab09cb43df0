import path from "node:path";
import { Command } from "commander";
import { ConfigError } from "../../config/problem";
import { readSettings } from "../../config/settings";
import { abortOnInterrupt, InterruptedError } from "../../rehearsal/interrupt";
import { PROJECT_ROOT } from "../docs/documents";
import { UserError } from "../user-error";
import { drill } from "./drill";
import { writeRecord } from "./record";
import { scenarios } from "./scenarios";

/** Exit codes: as `--help` says. */
const EXIT = { passed: 0, failed: 1, wrongUse: 2, interrupted: 130 } as const;

interface Flags {
  readonly scenario?: string;
  readonly list: boolean;
  readonly out: string;
  readonly json: boolean;
}

const program = new Command("drill")
  .description("Bring a failure about, offline, and recover from it with the documents' own commands; time each step.")
  .option("-s, --scenario <name>", "what fails: see --list")
  .option("--list", "list the scenarios", false)
  .option("--out <folder>", "folder for the record", path.join(PROJECT_ROOT, "drills"))
  .option("--json", "print the record, and nothing else, on standard output", false)
  .addHelpText(
    "after",
    `
Examples:
  npm run drill -- --list
  npm run drill -- --scenario database-loss
  npm run drill -- --scenario region-loss --out /tmp/drills

It needs no AWS account and no network. The record DATE-SCENARIO.json is evidence: commit it.

Exit codes: 0 passed, 1 a step failed, 2 wrong use, 130 interrupted.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.passed : EXIT.wrongUse))
  .action(run);

async function run(flags: Flags): Promise<void> {
  if (flags.list) {
    for (const { scenario } of scenarios()) console.log(`${scenario.id.padEnd(16)}${scenario.title}`);
    return;
  }
  if (!flags.scenario) throw new UserError("Which scenario?", ["npm run drill -- --list"]);
  const settings = readSettings(process.env.SETTINGS_FILE ?? path.join(PROJECT_ROOT, "settings.json"));
  const record = await drill({
    scenario: flags.scenario,
    settings,
    now: () => new Date(),
    onProgress: flags.json ? undefined : (line) => console.log(line),
    signal: abortOnInterrupt(),
  });
  const file = await writeRecord(flags.out, record);
  if (flags.json) console.log(JSON.stringify(record, null, 2));
  else {
    if (record.failure) console.error(record.failure);
    console.log(`${record.result} in ${record.seconds} s. Record: ${path.relative(process.cwd(), file)}`);
  }
  process.exitCode = record.result === "passed" ? EXIT.passed : EXIT.failed;
}

program.parseAsync().catch((error: unknown) => {
  const mistake = error instanceof UserError || error instanceof ConfigError;
  if (error instanceof InterruptedError) process.exitCode = EXIT.interrupted;
  else {
    console.error(mistake ? error.message : error);
    process.exitCode = EXIT.wrongUse;
  }
});
