import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import path from "node:path";
import execa from "execa";
import { loadConfig } from "../../config";
import { PROJECT_ROOT } from "../../config/project-root";
import type { EnvironmentConfig, EnvironmentName } from "../../config/schema";
import { readSettings } from "../../config/settings";
import { USAGE } from "../../config/usage";
import { monthlyCost } from "../cost/monthly-cost";
import type { MonthlyCost } from "../review/classifiers/cost";
import { DeployError, EXIT } from "./exit-codes";
import type { Checked } from "./ports";

const FINDINGS_EXIT = 1;
/** Where deploys keep what they need between runs; git-ignored. */
export const WORK_ROOT = path.join(PROJECT_ROOT, ".deploy");

/** This project's configuration of an environment. */
export function projectConfiguration(name: EnvironmentName): EnvironmentConfig {
  const file = path.resolve(process.env.SETTINGS_FILE ?? path.join(PROJECT_ROOT, "settings.json"));
  if (!existsSync(file)) {
    throw new DeployError(EXIT.usage, `${file} is missing: it names the accounts to deploy to.`, [
      "cp settings.example.json settings.json, then set account ids, alert e-mail and domain.",
    ]);
  }
  const config = loadConfig(readSettings(file)).find((candidate) => candidate.environment === name);
  if (config === undefined) throw new DeployError(EXIT.usage, `No environment is called ${name}.`);
  return config;
}

/**
 * Synthesizes this project. Where SYNTHESIZED_FROM names a folder, what stands there is taken instead: a pipeline
 * synthesizes a pull request's code in a job without credentials and plans it in one that runs none of it (ADR 0021).
 */
export async function synthesizeProject(outdir: string, signal: AbortSignal): Promise<void> {
  const ready = process.env.SYNTHESIZED_FROM;
  if (ready) {
    if (!existsSync(path.join(ready, "manifest.json"))) {
      throw new DeployError(EXIT.usage, `SYNTHESIZED_FROM names ${ready}, where nothing is synthesized.`);
    }
    await cp(ready, outdir, { recursive: true });
    return;
  }
  const { exitCode, all } = await runNode(
    [path.join(PROJECT_ROOT, "delivery", "synth.js")],
    { CDKTF_OUTDIR: outdir },
    signal,
  );
  if (exitCode === 0) return;
  throw new DeployError(EXIT.usage, `The stacks can't be synthesized:\n${all}`, ["npm run synth shows the same."]);
}

/** Runs this project's checks. */
export async function checkProject(
  { outdir, environment, today }: Checked,
  signal: AbortSignal,
): Promise<string | undefined> {
  const cli = path.join(PROJECT_ROOT, "checks", "cli.ts");
  const args = ["--import", "tsx", cli, "--dir", outdir, "--env", environment, "--today", today];
  const { exitCode, all } = await runNode(args, {}, signal);
  if (exitCode === 0) return undefined;
  if (exitCode === FINDINGS_EXIT) return all;
  throw new DeployError(EXIT.refused, `The checks could not be run (exit code ${exitCode}):\n${all}`);
}

/** Prices resources by the environment's assumed usage. */
export function projectMonthlyCost(config: EnvironmentConfig): MonthlyCost {
  return monthlyCost(USAGE[config.environment], config.regions.primary);
}

interface Ended {
  readonly exitCode: number;
  readonly all: string;
}

async function runNode(args: readonly string[], env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Ended> {
  const child = execa(process.execPath, args, { cwd: PROJECT_ROOT, env, stdin: "ignore", all: true, reject: false });
  const end = (): void => void child.kill("SIGTERM");
  signal.addEventListener("abort", end, { once: true });
  const { exitCode, all = "" } = await child.finally(() => signal.removeEventListener("abort", end));
  return { exitCode, all: all.trim() };
}
