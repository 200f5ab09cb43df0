import { chmod, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parsePlan } from "../plan/parse-plan";
import type { Plan } from "../plan/plan";
import { scrub } from "../plan/redact";
import { runTerraform, TerraformError, type TerraformResult } from "../terraform/run-terraform";
import type { SynthesizedStack } from "../terraform/synthesized-stack";
import { writeLockFile } from "./stack-files";

/** How long a command waits for a state that somebody else has locked. */
const LOCK_TIMEOUT = "-lock-timeout=120s";
const OWNER_ONLY = 0o600;
const PLAN_FILE = "deploy.tfplan";
const COMMON = ["-input=false", "-no-color"];

/** What all stacks of a deploy share. */
export interface TerraformContext {
  readonly env: NodeJS.ProcessEnv;
  /** Folder of the stacks' logs. */
  readonly logFolder: string;
  readonly signal: AbortSignal;
  /** Secrets met so far; whatever is written is scrubbed of them. */
  readonly secrets: Set<string>;
}

/** Why a terraform command failed, without anything secret. */
export class StackFailure extends Error {
  constructor(
    readonly stackName: string,
    readonly step: "init" | "plan" | "apply",
    /** What terraform says, its errors alone. */
    readonly reason: string,
    readonly logFile: string,
  ) {
    super(`${stackName}: ${step} failed\n${reason}`);
  }

  /** Whether the state changed after the plan was made, so that the plan may not be applied. */
  get isStale(): boolean {
    return this.reason.includes("Saved plan is stale");
  }
}

/** Runs terraform for one stack. */
export class StackTerraform {
  private readonly planFile: string;

  constructor(
    readonly stack: SynthesizedStack,
    private readonly context: TerraformContext,
  ) {
    this.planFile = path.join(stack.directory, PLAN_FILE);
  }

  /** Installs the providers, held to the committed checksums, and opens the state. */
  async init(): Promise<void> {
    await writeLockFile(this.stack);
    await this.run("init", ["init", ...COMMON, "-lockfile=readonly"]);
  }

  /** Plans and keeps the plan for apply(). */
  async plan(destroy: boolean): Promise<Plan> {
    const args = ["plan", ...COMMON, LOCK_TIMEOUT, `-out=${PLAN_FILE}`, ...(destroy ? ["-destroy"] : [])];
    await this.run("plan", args);
    // A plan file holds the state, secrets included.
    await chmod(this.planFile, OWNER_ONLY);
    const shown = await this.run("plan", ["show", "-json", PLAN_FILE], false);
    const plan = parsePlan(JSON.parse(shown.stdout), this.stack.name, this.stack.name);
    plan.secrets.forEach((secret) => this.context.secrets.add(secret));
    return plan;
  }

  /** Applies exactly the plan that plan() made. @param onChange called with the number of resources done */
  async apply(onChange: (done: number) => void): Promise<void> {
    let done = 0;
    const onLine = (line: string): void => {
      if (/: (Creation|Modifications|Destruction) complete after /.test(line)) onChange((done += 1));
    };
    try {
      await this.run("apply", ["apply", ...COMMON, LOCK_TIMEOUT, PLAN_FILE], true, onLine);
    } finally {
      await this.discardPlan();
    }
  }

  /** Removes the plan file; it would outlive its use with the secrets in it. */
  async discardPlan(): Promise<void> {
    await rm(this.planFile, { force: true });
  }

  private async run(
    step: StackFailure["step"],
    args: readonly string[],
    logged = true,
    onLine?: (line: string) => void,
  ): Promise<TerraformResult> {
    const { env, signal } = this.context;
    signal.throwIfAborted();
    try {
      const result = await runTerraform(args, { cwd: this.stack.directory, env, signal, onLine });
      if (logged) await this.log(step, result.output);
      return result;
    } catch (error) {
      if (!(error instanceof TerraformError)) throw error;
      const { result } = error;
      await this.log(step, result.output);
      throw new StackFailure(this.stack.name, step, this.clean(errorsOf(result)), this.logFile(step));
    }
  }

  private logFile(step: string): string {
    return path.join(this.context.logFolder, `${this.stack.name}.${step}.log`);
  }

  private async log(step: string, output: string): Promise<void> {
    await writeFile(this.logFile(step), this.clean(output), { mode: OWNER_ONLY });
  }

  private clean(text: string): string {
    return scrub(text, this.context.secrets);
  }
}

/** Terraform's errors without their frames and without its warnings; the last lines, if it names none. */
function errorsOf(result: TerraformResult): string {
  const text = `${result.stdout}\n${result.stderr}`.replace(/^[│╷╵] ?/gm, "");
  const errors = text.split(/^(?=(?:Error|Warning): )/m).filter((block) => block.startsWith("Error: "));
  return (errors.length > 0 ? errors.join("") : text.split("\n").slice(-20).join("\n")).trim();
}
