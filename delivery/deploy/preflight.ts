import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { EnvironmentConfig } from "../../config/schema";
import { requireTerraform } from "../terraform/run-terraform";
import { readSynthesizedStacks, type SynthesizedStack } from "../terraform/synthesized-stack";
import type { DeployConsole } from "./console";
import { DeployError, EXIT } from "./exit-codes";
import type { DeployFlags } from "./flags";
import { identify, type Identity } from "./identity";
import { proveMfa, type MfaProof } from "./mfa";
import type { DeployPorts } from "./ports";

/** Oldest Node that the bindings support. */
const OLDEST_NODE = [20, 9] as const;
/** Name of the stack that holds the state store of an environment. */
export const STATE_LAYER = "state";

/** What is known once nothing speaks against deploying. */
export interface Preflight {
  readonly config: EnvironmentConfig;
  readonly identity: Identity;
  readonly mfa?: MfaProof;
  /** All stacks of the environment, each after what it depends on. */
  readonly stacks: readonly SynthesizedStack[];
}

/** Checks tools, settings and credentials, synthesizes, and runs the checks. Nothing is changed in AWS. */
export async function preflight(
  flags: DeployFlags,
  ports: DeployPorts,
  env: NodeJS.ProcessEnv,
  console: DeployConsole,
  signal: AbortSignal,
): Promise<Preflight> {
  console.section(`Checking ${flags.env}`);
  checkNode();
  console.line(`Node ${process.versions.node}, Terraform ${await requireTerraform("terraform", env)}`);
  const config = ports.configuration(flags.env);
  console.line(
    `Settings: account ${config.account.id}, ${config.regions.primary}, failover ${config.regions.failover}`,
  );
  const identity = await identify(config, env);
  signal.throwIfAborted();
  console.line(`Credentials: ${identity.arn}`);
  const mfa = flags.env === "production" ? await proveMfa(identity, config, env, flags.mfaElsewhere) : undefined;
  if (mfa !== undefined) console.line(`MFA: ${mfa}`);
  if (flags.env === "production" && flags.yes && mfa !== "pipeline") {
    throw new DeployError(
      EXIT.usage,
      `Production takes --yes from a pipeline's own role only, not from ${identity.arn}.`,
      ["Leave --yes out and type the environment's name."],
    );
  }

  const outdir = path.join(ports.workRoot, flags.env, "cdktf.out");
  const stacks = await synthesized(outdir, flags, ports, signal);
  console.line(
    `Synthesized: ${stacks.length} stacks, ${stacks.reduce((sum, stack) => sum + stack.resourceCount, 0)} resources`,
  );
  const findings = await ports.check(
    { outdir, environment: flags.env, today: ports.now().toISOString().slice(0, 10) },
    signal,
  );
  signal.throwIfAborted();
  if (findings !== undefined) {
    throw new DeployError(EXIT.refused, `The checks of ${flags.env} find something to mend:\n${findings}`, [
      "npm run check explains each; mend it, or exempt it with a reason.",
    ]);
  }
  console.line("Checks: clean");
  return { config, identity, mfa, stacks };
}

/** Narrows stacks to those that match one of the patterns. @throws DeployError if a pattern matches none */
export function selectStacks(
  stacks: readonly SynthesizedStack[],
  patterns: readonly string[],
): readonly SynthesizedStack[] {
  if (patterns.length === 0) return stacks;
  const unmatched = patterns.filter((pattern) => !stacks.some((stack) => matches(pattern, stack.name)));
  if (unmatched.length > 0) {
    throw new DeployError(EXIT.usage, `--stack ${unmatched.join(", ")} matches no stack.`, [
      `Stacks: ${stacks.map((stack) => stack.name).join(", ")}`,
    ]);
  }
  return stacks.filter((stack) => patterns.some((pattern) => matches(pattern, stack.name)));
}

async function synthesized(
  outdir: string,
  flags: DeployFlags,
  ports: DeployPorts,
  signal: AbortSignal,
): Promise<readonly SynthesizedStack[]> {
  await refuseLostState(outdir);
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await ports.synthesize(outdir, signal);
  signal.throwIfAborted();
  const stacks = (await readSynthesizedStacks(outdir)).filter((stack) => stack.name.startsWith(`${flags.env}-`));
  if (stacks.length === 0) throw new DeployError(EXIT.unexpected, `No stack of ${flags.env} was synthesized.`);
  return stacks;
}

/** A state that terraform could not write to the bucket is the only copy: it must not be swept away with the folder. */
async function refuseLostState(outdir: string): Promise<void> {
  const folder = path.join(outdir, "stacks");
  const stacks = await readdir(folder).catch(() => []);
  const files = stacks.map((stack) => path.join(folder, stack, "errored.tfstate")).filter((file) => existsSync(file));
  if (files.length === 0) return;
  throw new DeployError(EXIT.refused, `The last deploy could not write its state; it is here:\n${files.join("\n")}`, [
    ...files.map((file) => `terraform -chdir=${path.dirname(file)} state push errored.tfstate && rm ${file}`),
    "The runbook explains; then deploy again.",
  ]);
}

function checkNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new DeployError(
    EXIT.usage,
    `Node ${process.versions.node} is too old; ${OLDEST_NODE.join(".")} or newer is needed.`,
  );
}

function matches(pattern: string, name: string): boolean {
  const source = pattern.replace(/[.+^${}()|[\]\\?]/g, "\\$&").replaceAll("*", ".*");
  return new RegExp(`^${source}$`).test(name);
}
