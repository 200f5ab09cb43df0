import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { exemptions } from "./exemptions";
import { formatJson } from "./formats/json";
import { formatJunit } from "./formats/junit";
import { formatSarif } from "./formats/sarif";
import { formatText } from "./formats/text";
import { loadFolder, loadPlans } from "./load/environments";
import { InputError } from "./load/input-error";
import type { Model } from "./model/model";
import { explainRule, listRules, ruleById } from "./rule-pages";
import { rules } from "./rules";
import { type Report, runChecks } from "./run";

/** Where a command writes and what it knows of the world. */
export interface CliIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colors: boolean;
  /** Day as YYYY-MM-DD by which review days are judged. */
  readonly today: string;
}

interface CheckOptions {
  readonly dir?: string;
  readonly plan?: readonly string[];
  readonly env?: string;
  readonly format: "text" | "json" | "sarif" | "junit";
  readonly rule?: readonly string[];
  readonly explain?: string;
  readonly list?: boolean;
  readonly today?: string;
}

const examples = `
Examples:
  npm run check                                       all environments in cdktf.out
  npm run check -- --env production                   one environment
  npm run check -- --plan a.json --plan b.json        plans: terraform show -json tfplan > a.json
  npm run check -- --dir path/to/terraform-json       a folder of *.tf.json
  npm run check -- --format sarif > checks.sarif      for code scanning
  npm run check -- --explain rds-storage-encrypted    the page of one rule

Exit codes: 0 nothing to act on, 1 findings, 2 input that can't be read or a wrong option.`;

function repeated(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function day(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new InvalidArgumentError("write it as YYYY-MM-DD");
  return value;
}

function program(io: CliIo): Command {
  return new Command("check")
    .description("Checks synthesized Terraform against the HIPAA Security Rule (45 CFR part 164).")
    .addOption(
      new Option("--dir <path>", "folder of synthesized output or of *.tf.json (default: cdktf.out)").conflicts("plan"),
    )
    .option("--plan <file>", "plan in JSON; may be repeated, all plans together are one environment", repeated)
    .option("--env <name>", "only this environment; with --plan, the name of the environment")
    .addOption(
      new Option("--format <format>", "how to write the report")
        .choices(["text", "json", "sarif", "junit"])
        .default("text"),
    )
    .option("--rule <id>", "only this rule; may be repeated", repeated)
    .option("--explain <rule>", "show the page of a rule")
    .option("--list", "show all rules")
    .option("--today <day>", "judge review days as on this day (YYYY-MM-DD)", day)
    .addHelpText("after", examples)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });
}

/** Runs the command line. Returns the exit code. */
export function runCli(args: readonly string[], io: CliIo): number {
  const command = program(io);
  try {
    command.parse([...args], { from: "user" });
    return run(command.opts<CheckOptions>(), io);
  } catch (error) {
    // commander has written its own message already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Error)) throw error;
    const problems = error instanceof InputError ? error.problems : [error.message];
    io.err(`${problems.map((problem) => `error: ${problem}`).join("\n")}\n`);
    return 2;
  }
}

function run(options: CheckOptions, io: CliIo): number {
  if (options.list) {
    io.out(listRules(rules));
    return 0;
  }
  if (options.explain !== undefined) {
    io.out(explainRule(ruleById(rules, options.explain)));
    return 0;
  }
  const chosen = options.rule ? options.rule.map((id) => ruleById(rules, id)) : rules;
  const models = options.plan
    ? loadPlans(options.plan, options.env)
    : loadFolder(options.dir ?? "cdktf.out", options.env);
  const valid = exemptions.filter((exemption) => !options.rule || options.rule.includes(exemption.rule));
  const reports = models.map((model) =>
    runChecks({
      model,
      rules: chosen,
      exemptions: valid,
      environment: model.environment,
      today: options.today ?? io.today,
    }),
  );
  io.out(format(options.format, reports, models, io));
  return reports.every((report) => report.clean) ? 0 : 1;
}

function format(kind: CheckOptions["format"], reports: readonly Report[], models: readonly Model[], io: CliIo): string {
  if (kind === "json") return formatJson(reports);
  if (kind === "junit") return formatJunit(reports);
  if (kind === "sarif")
    return formatSarif(reports, { stacks: models.flatMap((model) => model.stacks), root: process.cwd() });
  return formatText(reports, { colors: io.colors });
}

if (require.main === module) {
  // A reader such as `head` may go away before everything is written.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  process.exitCode = runCli(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    colors: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
    today: new Date().toISOString().slice(0, 10),
  });
}
