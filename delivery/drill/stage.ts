import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import execa from "execa";
import pLimit from "p-limit";
import { namePrefix } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { Lab } from "../../rehearsal/lab";
import { ensurePython } from "../../rehearsal/python-environment";
import { StackReports } from "../../rehearsal/report";
import { StackTerraform } from "../../rehearsal/stack-terraform";
import { TerraformDriver } from "../../rehearsal/terraform-driver";
import { bootstrap } from "../bootstrap/bootstrap";
import { shellCommands } from "../docs/shell-commands";
import { endWithThisProcess, signalGroup } from "../terraform/child-processes";
import type { SynthesizedStack } from "../terraform/synthesized-stack";
import { fillIn, procedure } from "./procedure";
import type { DrillStep } from "./record";

/** How many terraform processes run at once. */
const PROCESSES = 2;

/** Settings of a block that is run. */
export interface BlockRun {
  /** Values to fill in, by the name of the variable. @default - none */
  readonly values?: Readonly<Record<string, string>>;
  /** Exit codes that are answers. @default [0] */
  readonly accept?: readonly number[];
}

/** Where a drill is played: a lab, a workspace with synthesized stacks, and the documents' own commands. */
export class Stage {
  readonly steps: DrillStep[] = [];
  private commands: string[] = [];
  private readonly limit = pLimit(PROCESSES);

  constructor(
    readonly lab: Lab,
    readonly workspace: string,
    readonly config: EnvironmentConfig,
    private readonly stacks: readonly SynthesizedStack[],
    private readonly say: (line: string) => void,
    private readonly signal?: AbortSignal,
  ) {}

  /** Runs one timed step; what it returns is written down as seen. */
  async step(title: string, work: () => Promise<string | void>): Promise<void> {
    this.signal?.throwIfAborted();
    this.commands = [];
    const started = performance.now();
    const seconds = (): number => Math.round((performance.now() - started) / 100) / 10;
    const commands = (): Pick<DrillStep, "commands"> => (this.commands.length > 0 ? { commands: this.commands } : {});
    try {
      const observed = await work();
      this.steps.push({ title, seconds: seconds(), ...commands(), ...(observed ? { observed } : {}) });
      this.say(`  ✓ ${title} (${seconds().toFixed(1)} s)${observed ? `: ${observed}` : ""}`);
    } catch (error) {
      this.steps.push({ title, seconds: seconds(), ...commands(), observed: "failed" });
      this.say(`  ✗ ${title} (${seconds().toFixed(1)} s)`);
      throw error;
    }
  }

  /** The synthesized stack of a layer. */
  stack(layer: string): SynthesizedStack {
    const name = `${this.config.environment}-${layer}`;
    const stack = this.stacks.find((candidate) => candidate.name === name);
    if (!stack) throw new Error(`The drill has no stack ${name}`);
    return stack;
  }

  /** Puts a state back that `terraform state pull` has given. */
  async pushState(layer: string, state: string): Promise<void> {
    const file = path.join(this.workspace, `${layer}.tfstate`);
    await writeFile(file, state);
    await this.lab.terraform(["state", "push", "-force", file], { cwd: this.stack(layer).directory });
  }

  /** Terraform for the stack of a layer. */
  terraform(layer: string): StackTerraform {
    return new StackTerraform(this.lab, this.stack(layer), this.signal);
  }

  /** Deploys layers in the order of their dependencies; the state layer as a first deploy does. */
  async deploy(...layers: readonly string[]): Promise<string> {
    const { environment } = this.config;
    if (layers.includes("state")) {
      const workDir = path.join(this.workspace, "bootstrap");
      const { directory: stackDir } = this.stack("state");
      await bootstrap({ environment, stackDir, env: this.lab.env, workDir, signal: this.signal });
    }
    const stacks = layers.filter((layer) => layer !== "state").map((layer) => this.stack(layer));
    const driver = new TerraformDriver((stack) => new StackTerraform(this.lab, stack, this.signal), this.limit);
    await driver.deploy(stacks, new StackReports(environment, stacks), () => undefined);
    const resources = layers.reduce((sum, layer) => sum + this.stack(layer).resourceCount, 0);
    return `${resources} resources in ${layers.join(", ")}`;
  }

  /** @throws NotEmptyError with the plan when terraform would change something in one of the layers. */
  async planEmpty(...layers: readonly string[]): Promise<void> {
    await Promise.all(layers.map((layer) => this.limit(() => this.terraform(layer).planEmpty())));
  }

  /** Runs a marked block of the documents with the real shell and terraform. @returns what it printed */
  async block(name: string, { values = {}, accept = [0] }: BlockRun = {}): Promise<string> {
    const script = fillIn(procedure(name).code, values);
    this.commands.push(...shellCommands(script).map((words) => words.join(" ")));
    return this.run("bash", ["-euo", "pipefail", "-c", script], "", accept);
  }

  /**
   * Plays what isn't in a document: that something exists at AWS, or that somebody destroys it. Commands may name the
   * runbook's variables.
   */
  async aws(...commands: readonly string[]): Promise<string> {
    const variables = this.shellVariables();
    const lines = commands.map((command) =>
      command.replace(/\$(\w+)/g, (_match, name: string) => variables[name] ?? ""),
    );
    return this.run("aws", ["-"], lines.join("\n"));
  }

  private async run(
    program: string,
    args: readonly string[],
    input: string,
    accept: readonly number[] = [0],
  ): Promise<string> {
    const shims = await this.shims();
    const child = execa(program === "aws" ? path.join(shims, "aws") : program, [...args], {
      cwd: this.workspace,
      env: { ...this.lab.env, ...this.shellVariables(), PATH: `${shims}:${process.env.PATH}` },
      extendEnv: false,
      input,
      all: true,
      reject: false,
      detached: true,
    });
    endWithThisProcess(child, "SIGTERM");
    const end = (): void => signalGroup(child, "SIGTERM");
    this.signal?.addEventListener("abort", end, { once: true });
    const done = await child.finally(() => this.signal?.removeEventListener("abort", end));
    this.signal?.throwIfAborted();
    const output = done.all ?? "";
    if (accept.includes(done.exitCode)) return output;
    throw new Error(
      `It ended with ${done.exitCode}:\n${input || args.at(-1)}\n${output.split("\n").slice(-40).join("\n")}`,
    );
  }

  /** What the runbook says to set first. */
  private shellVariables(): NodeJS.ProcessEnv {
    const { environment, regions, account } = this.config;
    // Of a recovered environment: the lost one's names and regions, as the operator's shell has them.
    const recovered = this.config.database.recoverFrom !== undefined;
    const [primary, failover] = recovered ? [regions.failover, regions.primary] : [regions.primary, regions.failover];
    return {
      ENV: environment,
      NAME: namePrefix({ environment, database: { ...this.config.database, recoverFrom: undefined } }),
      REGION: primary,
      FAILOVER: failover,
      ACCOUNT: account.id,
      AWS_REGION: recovered ? failover : primary,
    };
  }

  /** A folder with `aws`, which answers from the emulator. */
  private async shims(): Promise<string> {
    const folder = path.join(this.workspace, "bin");
    await mkdir(folder, { recursive: true });
    const { python } = await ensurePython("emulator");
    const shim = path.join(folder, "aws");
    await writeFile(shim, `#!/bin/sh\nexec "${python}" "${path.join(__dirname, "aws-shim.py")}" "$@"\n`);
    await chmod(shim, 0o755);
    return folder;
  }
}
