import { Command, CommanderError, Option } from "commander";
import { loadConfig } from "../../config";
import { ConfigError } from "../../config/problem";
import { ENVIRONMENTS } from "../../config/schema";
import type { Settings } from "../../config/settings";
import { UserError } from "../user-error";
import { readStacks } from "./read-stacks";
import { renderJson, renderMarkdown, renderTable } from "./render";
import { costReport, withinBudget } from "./report";

/** Exit codes of `npm run cost`. */
export const EXIT = { withinBudget: 0, overBudget: 1, unreadable: 2 } as const;

const RENDERERS = { table: renderTable, json: renderJson, markdown: renderMarkdown } as const;

/** What the command takes from outside, so that tests can give their own. */
export interface CostProgram {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** @throws ConfigError if the settings can't be read */
  readonly readSettings: () => Settings;
}

interface Flags {
  readonly env?: string;
  readonly format: keyof typeof RENDERERS;
  readonly dir: string;
}

const EXAMPLES = `
An estimate at list prices (delivery/cost/prices.ts) for an assumed usage (config/usage.ts), from the stacks that
"npm run synth" wrote. No key and no network are needed. What has no price is listed, never counted as zero.

Examples
  npm run cost
  npm run cost -- --env production --format markdown

Exit codes
  0  within the budgets of the configuration
  1  over a budget
  2  something has no price, or could not be read`;

/** Runs `npm run cost` and returns its exit code. */
export function runCost(args: readonly string[], program: CostProgram): number {
  const command = new Command("cost")
    .description("Estimate what each environment costs a month, against its budget.")
    .addOption(new Option("--env <name>", "one environment (default: all)").choices([...ENVIRONMENTS]))
    .addOption(new Option("--format <format>", "how to print").choices(Object.keys(RENDERERS)).default("table"))
    .option("--dir <path>", "what was synthesized", "cdktf.out")
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .configureOutput({ writeOut: program.write, writeErr: program.writeError });
  try {
    command.parse([...args], { from: "user" });
    const flags = command.opts<Flags>();
    const reports = loadConfig(program.readSettings())
      .filter(({ environment }) => flags.env === undefined || environment === flags.env)
      .map((config) => costReport(config, readStacks(flags.dir, config.environment)));
    program.write(RENDERERS[flags.format](reports));
    const unpriced = reports.some(({ cases }) => cases.some(({ estimate }) => estimate.unpriced.length > 0));
    if (unpriced) return EXIT.unreadable;
    return reports.every(withinBudget) ? EXIT.withinBudget : EXIT.overBudget;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.withinBudget : EXIT.unreadable;
    if (!(error instanceof UserError || error instanceof ConfigError)) throw error;
    program.writeError(`${error.message}\n`);
    return EXIT.unreadable;
  }
}
