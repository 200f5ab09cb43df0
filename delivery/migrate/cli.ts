import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Command } from "commander";
import { abortOnInterrupt, InterruptedError } from "../../rehearsal/interrupt";
import { PROJECT_ROOT } from "../docs/documents";
import { UserError } from "../user-error";
import { tryMigration } from "./migrate";
import { renderMigration } from "./render";

/** Where the committed list of differences stands. */
const DOCUMENT = path.join(PROJECT_ROOT, "docs", "infrastructure", "migration-cdktn.md");

/** Exit codes: as `--help` says. */
const EXIT = { works: 0, blocked: 1, wrongUse: 2, interrupted: 130 } as const;

interface Flags {
  readonly keep: boolean;
  readonly write: boolean;
  readonly json: boolean;
}

const program = new Command("migrate:try")
  .description("Try the ways out of cdktf in a temporary copy: the fork cdktn, and plain HCL.")
  .option("--keep", "leave the copy in place and say where", false)
  .option("--write", "write docs/infrastructure/migration-cdktn.md anew", false)
  .option("--json", "print the report as JSON", false)
  .addHelpText(
    "after",
    `
It installs packages from the npm registry (some minutes), and changes nothing in the project.

Examples:
  npm run migrate:try
  npm run migrate:try -- --write
  npm run migrate:try -- --keep

Exit codes: 0 both ways work, 1 an address would change, a type doesn't fit or HCL isn't valid, 2 wrong use.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.works : EXIT.wrongUse))
  .action(async ({ keep, write, json }: Flags) => {
    const onProgress = (line: string): void => (json ? console.error(line) : console.log(line));
    const report = await tryMigration({ keep, onProgress, signal: abortOnInterrupt() });
    console.log(json ? JSON.stringify(report, null, 2) : renderMigration(report));
    if (write) await writeFile(DOCUMENT, renderMigration(report));
    const { comparison, hcl, typeErrors } = report;
    const blocked =
      comparison.onlyBefore.length + comparison.onlyAfter.length + hcl.refused.length + typeErrors.length > 0;
    process.exitCode = blocked ? EXIT.blocked : EXIT.works;
  });

program.parseAsync().catch((error: unknown) => {
  if (error instanceof InterruptedError) process.exitCode = EXIT.interrupted;
  else {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = EXIT.blocked;
  }
});
