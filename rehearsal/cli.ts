import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Command } from "commander";
import { UserError } from "../delivery/user-error";
import { abortOnInterrupt, InterruptedError } from "./interrupt";
import { formatReport } from "./print-report";
import { rehearse, type RehearseOptions } from "./rehearse";

interface Flags {
  env?: string[];
  stack?: string;
  fast?: boolean;
  keep?: boolean;
  out?: string;
  app?: string;
  json?: boolean;
}

const examples = `
Examples:
  npm run rehearse                                   development, by the cdktf CLI
  npm run rehearse -- --env all --fast               every environment, terraform driven directly
  npm run rehearse -- --env production --stack '*-database'
  npm run rehearse -- --app ../my-stacks --fast      another cdktf project
  npm run rehearse -- --keep                         stay, to look around with terraform

It needs no AWS account and no network. docs/infrastructure/rehearsal.md says what it proves and what it doesn't.`;

const program = new Command("rehearse")
  .description("Deploy, plan again and destroy with real Terraform, against a provider stand-in and a state emulator.")
  .option("--env <name...>", 'environments, or "all" (default: development; with --app: every stack)')
  .option("--stack <glob>", "only these stacks and what they depend on")
  .option("--fast", "drive terraform directly, independent stacks side by side, instead of the cdktf CLI")
  .option("--keep", "leave the stacks deployed and the copied folder in place; ends with Ctrl-C in a terminal")
  .option("--out <dir>", "folder for the first plan of every stack (default: rehearsal.out)")
  .option("--app <dir>", "another cdktf project, the folder that holds cdktf.json")
  .option("--json", "print the report as JSON, and nothing else, on standard output")
  .addHelpText("after", examples)
  .action(run);

async function run(flags: Flags): Promise<void> {
  const live = process.stdout.isTTY === true && !flags.json && process.env.CI === undefined;
  const signal = abortOnInterrupt();
  const report = await rehearse({
    environments: flags.env,
    stackPattern: flags.stack,
    fast: flags.fast,
    keep: flags.keep,
    out: flags.out,
    app: flags.app,
    live,
    onProgress: live || flags.json ? undefined : (line) => console.log(line),
    signal,
    onKeep: (kept) => stay(kept, live, signal),
  });
  console.log(flags.json ? JSON.stringify(report, null, 2) : formatReport(report, live));
  if (!report.ok) process.exitCode = 1;
}

/** Keeps the lab alive for a user who looks around; without a terminal nobody could end it. */
async function stay(
  { workspace, lab }: Parameters<NonNullable<RehearseOptions["onKeep"]>>[0],
  live: boolean,
  signal: AbortSignal,
): Promise<void> {
  console.error(`Kept: ${workspace}`);
  if (!live) return;
  const file = path.join(workspace, "env.sh");
  const lines = Object.entries(lab.env)
    .filter(([name, value]) => process.env[name] !== value)
    .map(([name, value]) => `export ${name}='${value}'`);
  await writeFile(file, `${lines.join("\n")}\n`);
  console.error(`In another terminal: . ${file} && cd ${workspace}/cdktf.out/stacks/STACK && terraform plan`);
  console.error("Ctrl-C here ends it.");
  await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

program.parseAsync().catch((error: unknown) => {
  if (error instanceof InterruptedError) process.exitCode = 130;
  else {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  }
});
