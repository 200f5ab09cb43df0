import { existsSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import { readPlans } from "../plan/read-plans";
import { PlanError } from "../plan/plan";
import { AcknowledgementError, ACKNOWLEDGEMENTS, readAcknowledgements } from "./acknowledgements";
import type { MonthlyCost } from "./classifiers/cost";
import { renderJson } from "./render-json";
import { renderMarkdown } from "./render-markdown";
import { renderText } from "./render-text";
import { reviewPlans, unacknowledged } from "./review";

/** Exit codes of `npm run review`. */
export const EXIT = { clean: 0, unreadable: 1, risk: 2 } as const;

/** What the command takes from outside, so that tests can give their own. */
export interface ReviewProgram {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Today as YYYY-MM-DD, in UTC. */
  readonly today: string;
  /** Prices the resources of a stack. @default - changes are not priced */
  readonly monthlyCost?: (stack: string) => MonthlyCost | undefined;
}

interface Flags {
  readonly plan: string;
  readonly format: "markdown" | "json" | "text";
  readonly ack?: string;
  readonly title?: string;
}

const EXAMPLES = `
Reads what "terraform show -json PLANFILE" writes, one file a stack. Secrets are replaced before anything is printed.

Examples
  npm run review -- --plan rehearsal.out
  npm run review -- --plan plans --format markdown > comment.md
  npm run review -- --plan production-database.json --ack delivery/acknowledgements.yaml

Exit codes
  0  nothing risky, or each risk is acknowledged
  1  something could not be read: then nothing is judged
  2  unacknowledged risk`;

/** Runs `npm run review` and returns its exit code. */
export function runReview(args: readonly string[], program: ReviewProgram): number {
  const command = new Command("review")
    .description("Say what plans put at stake: data, protection, network, access, money.")
    .requiredOption("--plan <path>", "plan JSON file, or a folder of them")
    .addOption(new Option("--format <format>", "how to print").choices(["markdown", "json", "text"]).default("text"))
    .option("--ack <file>", `acknowledgements (default: ${ACKNOWLEDGEMENTS} if it exists)`)
    .option("--title <text>", "heading of the Markdown comment")
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .configureOutput({ writeOut: program.write, writeErr: program.writeError });
  try {
    command.parse([...args], { from: "user" });
    return review(command.opts<Flags>(), program);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.unreadable;
    if (!(error instanceof PlanError || error instanceof AcknowledgementError)) throw error;
    program.writeError(`${error.message}\n`);
    return EXIT.unreadable;
  }
}

function review(flags: Flags, program: ReviewProgram): number {
  const ackFile = flags.ack ?? (existsSync(ACKNOWLEDGEMENTS) ? ACKNOWLEDGEMENTS : undefined);
  const acknowledgements = ackFile === undefined ? [] : readAcknowledgements(ackFile);
  const { plans, skipped } = readPlans(flags.plan);
  const result = reviewPlans(plans, { acknowledgements, today: program.today, monthlyCost: program.monthlyCost });
  if (skipped.length > 0) program.writeError(`Not plans, left out: ${skipped.join(", ")}\n`);
  const render = {
    markdown: () => renderMarkdown(result, flags.title),
    json: () => renderJson(result),
    text: () => renderText(result),
  };
  program.write(`${render[flags.format]()}\n`);
  return unacknowledged(result).length > 0 ? EXIT.risk : EXIT.clean;
}
