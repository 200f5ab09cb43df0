import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { PROJECT_ROOT } from "../../config/project-root";
import { UserError } from "../user-error";
import { applyBaseline, readBaseline, type BaselineEntry } from "./baseline";
import { describeFinding } from "./finding";
import { toSarif } from "./sarif";
import { scan } from "./scan";
import { installScanners } from "./tools";

/** Exit codes of `npm run scan`. */
export const EXIT = { clean: 0, unexplained: 1, unreadable: 2 } as const;

/** What was looked at and is as it should be. */
export const BASELINE = join(PROJECT_ROOT, "delivery", "scan", "baseline.yaml");

interface Flags {
  readonly install?: boolean;
  readonly plans: string;
  readonly sarif?: string;
}

const EXAMPLES = `
tfsec reads the HCL rendering and the JSON, checkov the JSON and the rehearsal's plans. What they find is set against
delivery/scan/baseline.yaml: a finding that isn't there, an entry that explains nothing and one past its day of review
are errors.

Examples
  npm run scan:install
  npm run rehearse -- --env all --fast && npm run scan
  npm run scan -- --sarif scan.sarif

Exit codes
  0  every finding is explained
  1  an unexplained finding, or an entry of the baseline that is unused or overdue
  2  a scanner is missing, failed or read nothing`;

/** Runs `npm run scan` and returns its exit code. @param today as YYYY-MM-DD */
export async function runScan(args: readonly string[], today: string): Promise<number> {
  const command = new Command("scan")
    .description("Scan the synthesized stacks with tfsec and checkov.")
    .option("--install", "only install the scanners into the project's folders")
    .option("--plans <folder>", "the rehearsal's plans", "rehearsal.out")
    .option("--sarif <file>", "write the unexplained findings as SARIF too")
    .addHelpText("after", EXAMPLES)
    .exitOverride();
  try {
    command.parse([...args], { from: "user" });
    const flags = command.opts<Flags>();
    if (flags.install) {
      await installScanners((line) => console.log(line));
      return EXIT.clean;
    }
    return await report(flags, today);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.unreadable;
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    return EXIT.unreadable;
  }
}

async function report({ plans, sarif }: Flags, today: string): Promise<number> {
  const entries = readBaseline(BASELINE);
  const { findings, index } = await scan({ plans, say: (line) => console.log(line) });
  const { unexplained, explained, unused, overdue } = applyBaseline(findings, entries, today);
  if (sarif) writeFileSync(sarif, toSarif(unexplained, index));
  for (const finding of unexplained) {
    console.log(`${describeFinding(finding)} [${index.constructPathOf(finding.stack, finding.address) ?? "?"}]`);
  }
  const line = ({ scanner, rule, where }: BaselineEntry): string => `${scanner} ${rule} at ${where}`;
  for (const entry of unused) console.log(`Explains nothing any more, remove it: ${line(entry)}`);
  for (const entry of overdue) console.log(`Was to be looked at again by ${entry.review}: ${line(entry)}`);
  console.log(`${findings.length} findings: ${explained.length} explained, ${unexplained.length} not`);
  return unexplained.length + unused.length + overdue.length === 0 ? EXIT.clean : EXIT.unexplained;
}
