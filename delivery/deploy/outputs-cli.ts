import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Command, CommanderError, Option } from "commander";
import { ConfigError } from "../../config/problem";
import { ENVIRONMENTS, type EnvironmentName } from "../../config/schema";
import { readSynthesizedStacks } from "../terraform/synthesized-stack";
import { UserError } from "../user-error";
import { DeployError, EXIT } from "./exit-codes";
import { identify } from "./identity";
import { readOutputs, renderOutputs } from "./outputs";
import type { DeployPorts } from "./ports";
import { StateReader } from "./state-reader";

/** What the command takes from outside. */
export interface OutputsPorts extends Pick<DeployPorts, "env" | "configuration" | "synthesize"> {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
}

const EXAMPLES = `
Examples
  npm run outputs -- -e staging
  npm run --silent outputs -- -e production --json | jq -r '.["production-database"].database_endpoint'

Secrets are never shown. Exit codes as of deploy.sh: ${EXIT.done} done, ${EXIT.usage} wrong flags or settings, ${EXIT.credentials} credentials.`;

/** Runs `npm run outputs` and returns its exit code. */
export async function runOutputs(args: readonly string[], ports: OutputsPorts): Promise<number> {
  const command = new Command("outputs")
    .description("Show what the applied stacks of an environment put out: endpoints, ARNs, ids.")
    .addOption(new Option("-e, --env <name>", "environment").choices(ENVIRONMENTS).makeOptionMandatory())
    .option("--json", "print JSON, by stack", false)
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .configureOutput({ writeOut: ports.write, writeErr: ports.writeError });
  try {
    command.parse([...args], { from: "user" });
    const flags = command.opts<{ env: EnvironmentName; json: boolean }>();
    const outputs = await outputsOf(flags.env, ports);
    const text = flags.json ? JSON.stringify(Object.fromEntries(outputs), null, 2) : renderOutputs(outputs);
    ports.write(`${text}\n`);
    if (outputs.size === 0) ports.writeError(`No stack of ${flags.env} is applied.\n`);
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (!(error instanceof DeployError || error instanceof ConfigError || error instanceof UserError)) throw error;
    ports.writeError(`${error.message}\n`);
    return error instanceof DeployError ? error.exitCode : EXIT.usage;
  }
}

async function outputsOf(environment: EnvironmentName, ports: OutputsPorts): ReturnType<typeof readOutputs> {
  const config = ports.configuration(environment);
  await identify(config, ports.env);
  const outdir = await mkdtemp(path.join(os.tmpdir(), "outputs-"));
  const reader = new StateReader(ports.env);
  try {
    await ports.synthesize(outdir, new AbortController().signal);
    const stacks = await readSynthesizedStacks(outdir);
    return await readOutputs(
      stacks.filter((stack) => stack.name.startsWith(`${environment}-`)),
      reader,
    );
  } finally {
    reader.close();
    await rm(outdir, { recursive: true, force: true });
  }
}
