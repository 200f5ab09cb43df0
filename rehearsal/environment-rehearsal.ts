import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Limit } from "p-limit";
import { bootstrap, type BootstrapPlan } from "../delivery/bootstrap/bootstrap";
import type { SynthesizedStack } from "../delivery/terraform/synthesized-stack";
import { CdktfDriver } from "./cdktf-driver";
import type { Driver, Say } from "./driver";
import { findStateStack } from "./isolate-backends";
import type { Lab } from "./lab";
import { StackReports } from "./report";
import { StackTerraform } from "./stack-terraform";
import { TerraformDriver } from "./terraform-driver";

export interface EnvironmentRehearsalOptions {
  /** Such as `development`. */
  readonly environment: string;
  /** Its stacks, each after what it depends on. */
  readonly stacks: readonly SynthesizedStack[];
  readonly lab: Lab;
  /** Folder with cdktf.json and the copied output. */
  readonly workspace: string;
  /** Folder for the plans of this environment. */
  readonly plans: string;
  /** How many terraform processes run at once, over all environments. */
  readonly limit: Limit;
  /** Drives terraform itself instead of the cdktf CLI. */
  readonly fast: boolean;
  readonly signal?: AbortSignal;
}

/** One environment from nothing to nothing: bootstrap, deploy, empty plan, destroy. */
export class EnvironmentRehearsal {
  readonly reports: StackReports;
  /** Why it ended early. @default - it didn't */
  failure?: Error;
  /** What was changed in the copied configuration. */
  readonly notes: string[] = [];
  private readonly terraforms: ReadonlyMap<SynthesizedStack, StackTerraform>;
  private readonly stateStack: SynthesizedStack | undefined;
  private readonly driver: Driver;

  constructor(private readonly options: EnvironmentRehearsalOptions) {
    const { environment, stacks, lab, workspace, limit, fast, signal } = options;
    this.reports = new StackReports(environment, stacks);
    this.terraforms = new Map(stacks.map((stack) => [stack, new StackTerraform(lab, stack, signal)]));
    this.stateStack = findStateStack(stacks);
    this.driver = fast
      ? new TerraformDriver((stack) => this.terraformOf(stack), limit)
      : new CdktfDriver({ workspace, env: lab.env, signal });
  }

  get environment(): string {
    return this.options.environment;
  }

  /** Whether a stack creates the bucket that its state is kept in. */
  get needsBootstrap(): boolean {
    return this.stateStack !== undefined;
  }

  /** Makes the state bucket the way a first deploy does. */
  async bootstrap(say: Say): Promise<void> {
    const { environment, lab, workspace, limit, signal } = this.options;
    const stack = this.stateStack;
    if (!stack) return;
    const workDir = path.join(workspace, "bootstrap", environment);
    const review = async ({ json }: BootstrapPlan): Promise<boolean> => {
      await mkdir(this.options.plans, { recursive: true });
      await writeFile(this.planFileOf(stack), json);
      return true;
    };
    await this.reports.time(stack.name, "deploy", () =>
      limit(() =>
        bootstrap({ environment, stackDir: stack.directory, env: lab.env, onProgress: say, review, workDir, signal }),
      ),
    );
  }

  /** Deploys every stack and saves its first plan as JSON. */
  async deploy(say: Say): Promise<void> {
    const { stacks, plans } = this.options;
    await this.driver.deploy(stacks, this.reports, say);
    await mkdir(plans, { recursive: true });
    await this.sideBySide(async (stack) => {
      // The bootstrap has written the one of the state stack.
      if (stack !== this.stateStack) await this.terraformOf(stack).savePlan(this.planFileOf(stack));
    });
  }

  /** Plans every stack again: nothing may be left to change. */
  async planAgain(say: Say): Promise<void> {
    let done = 0;
    await this.sideBySide(async (stack) => {
      await this.reports.time(stack.name, "plan", () => this.terraformOf(stack).planEmpty());
      done += 1;
      say(`${stack.name} has nothing to change (${done} of ${this.terraforms.size})`);
    });
  }

  /** Destroys every stack, the state bucket last, with its own state out of it. */
  async destroy(say: Say): Promise<void> {
    const { stacks } = this.options;
    await this.liftProtection();
    await this.driver.destroy(
      stacks.filter((stack) => stack !== this.stateStack),
      this.reports,
      say,
    );
    if (this.stateStack) await this.destroyStateStack(this.stateStack, say);
  }

  /** Marks every stack as good: every step is through. */
  conclude(): void {
    for (const report of this.reports.all()) report.result = "ok";
  }

  private async destroyStateStack(stack: SynthesizedStack, say: Say): Promise<void> {
    const terraform = this.terraformOf(stack);
    const { bucket, region } = stack.configuration.terraform?.backend?.s3 ?? {};
    say(`Taking the state of ${stack.name} out of its bucket`);
    await this.reports.time(stack.name, "destroy", () =>
      this.options.limit(async () => {
        await terraform.detachState();
        await this.options.lab.store.emptyBucket(String(bucket), String(region));
        await terraform.destroy();
      }),
    );
    say(`${stack.name} destroyed`);
  }

  private async liftProtection(): Promise<void> {
    let lifted = 0;
    for (const terraform of this.terraforms.values()) lifted += await terraform.liftProtection();
    if (lifted === 0) return;
    this.notes.push(
      `${this.options.environment}: prevent_destroy of ${lifted} resources was lifted in the copied configuration, ` +
        "after the empty plan, to destroy them. What you deploy keeps it.",
    );
  }

  private async sideBySide(work: (stack: SynthesizedStack) => Promise<void>): Promise<void> {
    const { stacks, limit } = this.options;
    const results = await Promise.allSettled(stacks.map((stack) => limit(() => work(stack))));
    const failure = results.find((result) => result.status === "rejected");
    if (failure?.status === "rejected") throw failure.reason;
  }

  private planFileOf(stack: SynthesizedStack): string {
    return path.join(this.options.plans, `${stack.name}.plan.json`);
  }

  private terraformOf(stack: SynthesizedStack): StackTerraform {
    const terraform = this.terraforms.get(stack);
    if (!terraform) throw new Error(`${stack.name} isn't part of this rehearsal.`);
    return terraform;
  }
}
