import { Command, CommanderError, InvalidArgumentError } from "commander";
import { drawModel } from "../../diagram/draw";
import { readSynthesized } from "../../diagram/synthesized";
import { exemptions } from "../exemptions";
import { InputError } from "../load/input-error";
import { rules } from "../rules";
import { collectEvidence } from "./collect";
import { readDrills } from "./drills";
import { controlStatuses } from "./evidence";
import { STATUS } from "./report/words";
import { writeEvidence } from "./write";

/** Exit codes of `npm run evidence`. */
export const EXIT = { done: 0, failed: 1, unreadable: 2 } as const;

/** What the command takes from outside, so that tests can give their own. */
export interface EvidenceProgram {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Today as YYYY-MM-DD, in UTC. */
  readonly today: string;
}

interface Flags {
  readonly dir: string;
  readonly env?: string;
  readonly out: string;
  readonly date?: string;
  readonly drills: string;
  readonly strict?: true;
}

const EXAMPLES = `
Writes report.html, evidence.json, controls.csv and oscal-assessment-results.json for each environment. The same
input and date give the same files.

Examples
  npm run synth && npm run evidence
  npm run evidence -- --env production --date 2026-01-31
  npm run evidence -- --dir cdktf.out --out /tmp/evidence --strict

Exit codes
  0  written
  1  with --strict: written, and a control has failed
  2  the synthesized output or a drill record could not be read`;

/** Runs `npm run evidence` and returns its exit code. */
export async function runEvidence(args: readonly string[], program: EvidenceProgram): Promise<number> {
  const command = new Command("evidence")
    .description("Write the HIPAA evidence of each environment from what is synthesized.")
    .option("--dir <path>", "output of npm run synth", "cdktf.out")
    .option("--env <name>", "one environment (default: all)")
    .option("--out <path>", "folder for the evidence", "evidence")
    .option("--date <day>", "day the evidence bears, as YYYY-MM-DD (default: today)", day)
    .option("--drills <path>", "folder of drill records", "drills")
    .option("--strict", "exit 1 when a control has failed")
    .addHelpText("after", EXAMPLES)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: program.write, writeErr: program.writeError });
  try {
    command.parse([...args], { from: "user" });
    return await collect(command.opts<Flags>(), program);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.unreadable;
    if (!(error instanceof InputError)) throw error;
    program.writeError(`${error.message}\n`);
    return EXIT.unreadable;
  }
}

async function collect(flags: Flags, program: EvidenceProgram): Promise<number> {
  const { models } = readSynthesized(flags.dir, flags.env);
  const drills = readDrills(flags.drills);
  let failed = false;
  for (const model of models) {
    const evidence = collectEvidence({ model, rules, exemptions, drills, date: flags.date ?? program.today });
    const folder = writeEvidence(flags.out, evidence, await drawModel(model));
    const counts = controlStatuses.map((status) => `${evidence.summary[status]} ${STATUS[status].label.toLowerCase()}`);
    program.write(`${folder}: ${counts.join(", ")} of ${evidence.controls.length} controls\n`);
    failed ||= evidence.summary.failed > 0;
  }
  return failed && flags.strict ? EXIT.failed : EXIT.done;
}

/** A day of the calendar: 2026-02-30 is none. */
function day(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError("a day as YYYY-MM-DD is wanted.");
  }
  return text;
}
