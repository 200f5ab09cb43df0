import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Command, Option } from "commander";
import { ConfigError } from "../../config/problem";
import type { EnvironmentName } from "../../config/schema";
import { confirmOrStop, terminalPrompter } from "../deploy/confirm";
import { canRedraw, DeployConsole } from "../deploy/console";
import { DeployError } from "../deploy/exit-codes";
import { projectConfiguration, synthesizeProject, WORK_ROOT } from "../deploy/project";
import { interruptible } from "../deploy/signals";
import { requireTerraform, TerraformError } from "../terraform/run-terraform";
import { UserError } from "../user-error";
import { bootstrap, type BootstrapPlan } from "./bootstrap";

interface Flags {
  env: EnvironmentName;
  yes?: boolean;
}

const examples = `
It may be run again at any time: it changes nothing when the state store is there, and completes an interrupted run.
deploy.sh does the same when the state store is absent.

Examples:
  npm run bootstrap -- -e development
  npm run bootstrap -- -e staging --yes`;

const program = new Command("bootstrap")
  .description("Make an environment's state store: the bucket, lock table and key that keep the Terraform state.")
  .addOption(
    new Option("-e, --env <name>", "environment")
      .choices(["development", "staging", "production"])
      .makeOptionMandatory(),
  )
  .option("-y, --yes", "apply without asking")
  .addHelpText("after", examples)
  .action(run);

async function run(flags: Flags): Promise<void> {
  const { signal, stop } = interruptible();
  const terminal = {
    write: (text: string): void => void process.stdout.write(text),
    interactive: process.stdin.isTTY && process.stdout.isTTY,
    live: canRedraw(process.stdout),
  };
  const console = new DeployConsole(terminal, new Set());
  const outdir = await mkdtemp(path.join(os.tmpdir(), "bootstrap-"));
  try {
    await requireTerraform();
    const { account, regions } = projectConfiguration(flags.env);
    await synthesizeProject(outdir, signal);
    const review = async ({ text }: BootstrapPlan): Promise<boolean> => {
      console.line(text.trim());
      const what = `Make the state store of ${flags.env} in account ${account.id}, ${regions.primary}`;
      const question = { environment: flags.env, what, yes: flags.yes === true, typedName: false };
      await confirmOrStop(question, terminalPrompter, console);
      return true;
    };
    const { status, bucket } = await bootstrap({
      environment: flags.env,
      stackDir: path.join(outdir, "stacks", `${flags.env}-state`),
      workDir: path.join(WORK_ROOT, "bootstrap", flags.env),
      onProgress: (line) => console.line(line),
      review,
      signal,
    });
    const done = {
      created: "The state store is ready",
      resumed: "The state store is complete",
      present: "Nothing to do",
    };
    console.line(`${done[status]}: s3://${bucket}`);
  } finally {
    await rm(outdir, { recursive: true, force: true });
    stop();
  }
}

program.parseAsync().catch((error: unknown) => {
  process.exitCode = error instanceof DeployError ? error.exitCode : 1;
  const known = [DeployError, UserError, ConfigError, TerraformError].some((type) => error instanceof type);
  console.error(known ? (error as Error).message : error);
});
