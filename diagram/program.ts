import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { InputError } from "../checks/load/input-error";
import { drawAll } from "./draw";
import { readSynthesized, type Synthesized } from "./synthesized";

/** Where the committed pictures are. */
export const PICTURES = "docs/infrastructure";

/** Exit codes of `npm run diagram`. */
export const EXIT = { done: 0, stale: 1, unreadable: 2 } as const;

/** What the command takes from outside, so that tests can give their own. */
export interface DiagramProgram {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** The environments with the project's own settings. */
  readonly synthesize: () => Synthesized;
}

interface Flags {
  readonly dir?: string;
  readonly out: string;
  readonly check?: true;
}

const EXAMPLES = `
Draws one SVG an environment, and one of the stacks, from what is synthesized. Without --dir it synthesizes the
project's own settings, as the committed pictures show them.

Examples
  npm run diagram
  npm run diagram -- --check
  npm run synth && npm run diagram -- --dir cdktf.out --out /tmp/pictures

Exit codes
  0  drawn, or with --check: every picture is current
  1  with --check: a picture is missing or stale
  2  the synthesized output could not be read`;

/** Runs `npm run diagram` and returns its exit code. */
export async function runDiagram(args: readonly string[], program: DiagramProgram): Promise<number> {
  const command = new Command("diagram")
    .description("Draw the infrastructure from its synthesized Terraform JSON.")
    .option("--dir <path>", "output of npm run synth to draw (default: synthesize the project's own settings)")
    .option("--out <path>", "folder for the pictures", PICTURES)
    .option("--check", "write nothing; say which pictures differ from what would be drawn")
    .addHelpText("after", EXAMPLES)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: program.write, writeErr: program.writeError });
  try {
    command.parse([...args], { from: "user" });
    return await draw(command.opts<Flags>(), program);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.unreadable;
    if (!(error instanceof InputError)) throw error;
    program.writeError(`${error.message}\n`);
    return EXIT.unreadable;
  }
}

async function draw({ dir, out, check }: Flags, program: DiagramProgram): Promise<number> {
  const pictures = await drawAll(dir === undefined ? program.synthesize() : readSynthesized(dir));
  const stale = [...pictures].filter(([name, svg]) => current(join(out, name)) !== svg).map(([name]) => name);
  if (check) {
    stale.forEach((name) => program.writeError(`${join(out, name)} is stale: run npm run diagram\n`));
    return stale.length === 0 ? EXIT.done : EXIT.stale;
  }
  mkdirSync(out, { recursive: true });
  for (const [name, svg] of pictures) {
    writeFileSync(join(out, name), svg);
    program.write(`${join(out, name)}${stale.includes(name) ? "" : " (unchanged)"}\n`);
  }
  return EXIT.done;
}

function current(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
