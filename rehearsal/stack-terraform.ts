import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { SynthesizedStack } from "../delivery/terraform/synthesized-stack";
import { writeConfiguration } from "./isolate-backends";
import type { Lab } from "./lab";

/** A plan that should have been empty. */
export class NotEmptyError extends Error {}

const quiet = ["-input=false", "-no-color"] as const;

/** The terraform commands of a rehearsal, for one stack in its copied folder. */
export class StackTerraform {
  constructor(
    private readonly lab: Lab,
    readonly stack: SynthesizedStack,
    private readonly signal?: AbortSignal,
  ) {}

  async init(): Promise<void> {
    await this.run(["init", ...quiet]);
  }

  /** Plans, and keeps the plan in the stack's folder; the apply takes the lock. */
  async plan(): Promise<void> {
    await this.run(["plan", ...quiet, "-lock=false", "-out=first.tfplan"]);
  }

  /** Applies the kept plan. */
  async apply(): Promise<void> {
    await this.run(["apply", ...quiet, "first.tfplan"]);
  }

  /** Writes the kept plan as JSON. */
  async savePlan(file: string): Promise<void> {
    const shown = await this.run(["show", "-json", "-no-color", "first.tfplan"]);
    await writeFile(file, shown.stdout);
  }

  /** @throws NotEmptyError with the plan when terraform would change something. */
  async planEmpty(): Promise<void> {
    const plan = await this.run(["plan", ...quiet, "-lock=false", "-detailed-exitcode"], [0, 2]);
    if (plan.exitCode === 2) {
      throw new NotEmptyError(`${this.stack.name}: the second plan isn't empty.\n${plan.output.trim()}`);
    }
  }

  /** Destroys what the state knows; the plan before has just compared it with what exists. */
  async destroy(): Promise<void> {
    await this.run(["destroy", "-auto-approve", "-refresh=false", ...quiet]);
  }

  /** Takes the state out of the bucket into the stack's folder: the reverse of the bootstrap. */
  async detachState(): Promise<void> {
    const override = path.join(this.stack.directory, "backend_override.tf.json");
    await writeFile(override, JSON.stringify({ terraform: { backend: { local: {} } } }));
    await this.run(["init", ...quiet, "-migrate-state", "-force-copy"]);
  }

  /** Allows terraform, in the copied configuration, to destroy what is protected. @returns how many resources */
  async liftProtection(): Promise<number> {
    const resources = Object.values(this.stack.configuration.resource ?? {}).flatMap((byId) => Object.values(byId));
    const kept = resources.filter(({ lifecycle }) => lifecycle?.prevent_destroy === true);
    for (const { lifecycle } of kept) {
      if (lifecycle) lifecycle.prevent_destroy = false;
    }
    if (kept.length > 0) await writeConfiguration(this.stack.directory, this.stack.configuration);
    return kept.length;
  }

  private run(args: readonly string[], accept?: readonly number[]): ReturnType<Lab["terraform"]> {
    this.signal?.throwIfAborted();
    return this.lab.terraform(args, { cwd: this.stack.directory, accept, signal: this.signal });
  }
}
