import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runTerraform, type TerraformResult } from "../../../delivery/terraform/run-terraform";
import { startStandIn, type StandIn, type StandInOptions } from "../../../rehearsal/provider/start";
import { terraformEnvironment } from "../../../rehearsal/terraform-environment";

/** One resource change of a plan as `terraform show -json` tells it. */
export interface PlannedChange {
  readonly address: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Readonly<Record<string, unknown>> | null;
    readonly after: Readonly<Record<string, unknown>> | null;
    readonly after_unknown: Readonly<Record<string, unknown>>;
    readonly replace_paths?: readonly (readonly string[])[];
  };
}

/** A folder in which terraform runs against the stand-in. */
export class Workbench {
  private constructor(
    readonly folder: string,
    readonly standIn: StandIn,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Starts the stand-in, by default in this process. */
  static async open(options: StandInOptions, start: typeof startStandIn = startStandIn): Promise<Workbench> {
    const folder = await mkdtemp(path.join(os.tmpdir(), "stand-in-"));
    const standIn = await start(options);
    const env = await terraformEnvironment({ folder, reattach: standIn.reattach, base: process.env });
    return new Workbench(folder, standIn, env);
  }

  /** Ends the stand-in and removes the folder. */
  async close(): Promise<void> {
    await this.standIn.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Writes the configuration, in Terraform's own language or as JSON. */
  async write(configuration: string | object): Promise<void> {
    const json = typeof configuration === "object";
    await rm(path.join(this.folder, json ? "main.tf" : "main.tf.json"), { force: true });
    const text = json ? JSON.stringify(configuration) : configuration;
    await writeFile(path.join(this.folder, json ? "main.tf.json" : "main.tf"), text);
  }

  /** Runs terraform and accepts whatever it answers. */
  async run(...args: string[]): Promise<TerraformResult> {
    return runTerraform([...args, "-no-color"], { cwd: this.folder, env: this.env, accept: [0, 1, 2] });
  }

  /** Runs terraform. @throws when it doesn't succeed. */
  async succeed(...args: string[]): Promise<TerraformResult> {
    return runTerraform([...args, "-no-color"], { cwd: this.folder, env: this.env });
  }

  /** Writes a configuration and deploys it. */
  async apply(configuration: string | object): Promise<void> {
    await this.write(configuration);
    await this.succeed("init");
    await this.succeed("apply", "-auto-approve");
  }

  /** The values of a resource or data source in the state. */
  async state(address: string): Promise<Readonly<Record<string, unknown>>> {
    const { stdout } = await this.succeed("show", "-json");
    const shown = JSON.parse(stdout) as {
      values?: { root_module: { resources?: { address: string; values: Record<string, unknown> }[] } };
    };
    const found = shown.values?.root_module.resources?.find((resource) => resource.address === address);
    if (found === undefined) throw new Error(`${address} isn't in the state`);
    return found.values;
  }

  /** The changes that a plan of this configuration holds, by address. */
  async plan(configuration: string | object): Promise<ReadonlyMap<string, PlannedChange>> {
    await this.write(configuration);
    await this.succeed("init");
    await this.succeed("plan", "-out", "tfplan");
    const { stdout } = await this.succeed("show", "-json", "tfplan");
    const { resource_changes: changes = [] } = JSON.parse(stdout) as { resource_changes?: PlannedChange[] };
    return new Map(changes.map((change) => [change.address, change]));
  }

  /** What `terraform validate` says against a configuration: `[]` when it is valid. */
  async diagnostics(configuration: string | object): Promise<readonly Diagnostic[]> {
    await this.write(configuration);
    const init = await this.run("init");
    if (init.exitCode !== 0) throw new Error(init.output);
    const { stdout } = await runTerraform(["validate", "-json"], { cwd: this.folder, env: this.env, accept: [0, 1] });
    return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
  }
}

/** One problem as `terraform validate -json` tells it. */
export interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail: string;
  readonly address?: string;
  readonly range?: { readonly start: { readonly line: number } };
  readonly snippet?: { readonly context: string | null; readonly code: string };
}
