import os from "node:os";
import type { Plan } from "../plan/plan";
import type { SynthesizedStack } from "../terraform/synthesized-stack";
import type { DeployConsole } from "./console";
import { withProgress, type Progress } from "./progress";
import { runSchedule } from "./schedule";
import { consumedOutputs, providersOf } from "./stack-files";
import { StackFailure, StackTerraform, type TerraformContext } from "./stack-terraform";
import type { StackState } from "./state-reader";
import { hasChanges, missingInputs, type StackFacts } from "./waves";

/** Terraform processes at once: planning is mostly waiting for AWS, yet each takes a core for a moment. */
export const PARALLEL = Math.max(2, os.cpus().length);

/** Terraform of every stack of a deploy, each initialized once. */
export class Planner {
  private readonly terraform = new Map<string, StackTerraform>();
  private readonly initialized = new Set<string>();
  private readonly cachedProviders = new Set<string>();

  constructor(
    private readonly context: TerraformContext,
    private readonly console: DeployConsole,
  ) {}

  /** Terraform of one stack. */
  of(stack: SynthesizedStack): StackTerraform {
    const terraform = this.terraform.get(stack.name) ?? new StackTerraform(stack, this.context);
    this.terraform.set(stack.name, terraform);
    return terraform;
  }

  /**
   * Plans stacks side by side. A stack whose inputs nobody has applied yet is left out; and so is one that fails on
   * inputs which another of these plans is about to change.
   * @throws StackFailure of the first stack that can't be planned for a reason of its own
   */
  async plan(stacks: readonly SynthesizedStack[], states: ReadonlyMap<string, StackState>): Promise<Map<string, Plan>> {
    const plannable = stacks.filter((stack) => missingInputs(factsOf(stack), states).length === 0);
    return this.planAll(plannable, false);
  }

  /** Plans the destruction of stacks. */
  async planDestroy(stacks: readonly SynthesizedStack[]): Promise<Map<string, Plan>> {
    return this.planAll(stacks, true);
  }

  /** Removes every plan file that was not applied. */
  async discardPlans(): Promise<void> {
    await Promise.all([...this.terraform.values()].map((terraform) => terraform.discardPlan()));
  }

  private async planAll(stacks: readonly SynthesizedStack[], destroy: boolean): Promise<Map<string, Plan>> {
    const plans = new Map<string, Plan>();
    const failures = new Map<string, StackFailure>();
    const unexpected: unknown[] = [];
    const names = stacks.map((stack) => stack.name);
    await withProgress(this.console, names, async (progress) => {
      const alone = this.firstUsersOfProviders(stacks);
      for (const stack of alone) await this.planOne(stack, destroy, plans, failures, progress);
      const rest = stacks.filter((stack) => !alone.includes(stack));
      await runSchedule({
        names: rest.map((stack) => stack.name),
        dependenciesOf: () => [],
        run: (name) => this.planOne(byName(rest, name), destroy, plans, failures, progress),
        limit: PARALLEL,
        signal: this.context.signal,
        onEnd: (_name, _ending, error) => void (error !== undefined && unexpected.push(error)),
      });
    });
    this.context.signal.throwIfAborted();
    if (unexpected.length > 0) throw unexpected[0];
    for (const stack of stacks) {
      const failure = failures.get(stack.name);
      if (failure !== undefined && !waitsForChanges(stack, plans)) throw failure;
    }
    return plans;
  }

  private async planOne(
    stack: SynthesizedStack,
    destroy: boolean,
    plans: Map<string, Plan>,
    failures: Map<string, StackFailure>,
    progress: Progress,
  ): Promise<void> {
    const terraform = this.of(stack);
    try {
      if (!this.initialized.has(stack.name)) {
        progress.update(stack.name, "initializing");
        await terraform.init();
        this.initialized.add(stack.name);
      }
      progress.update(stack.name, "planning");
      const plan = await terraform.plan(destroy);
      plans.set(stack.name, plan);
      progress.done(stack.name, hasChanges(plan) ? "planned" : "no changes");
    } catch (error) {
      progress.failed(stack.name, this.context.signal.aborted ? "interrupted" : "could not be planned");
      if (!(error instanceof StackFailure)) throw error;
      failures.set(stack.name, error);
    }
  }

  /** The provider cache must not be written by two processes at once, so a provider's first user goes alone. */
  private firstUsersOfProviders(stacks: readonly SynthesizedStack[]): readonly SynthesizedStack[] {
    return stacks.filter((stack) => {
      const fresh = providersOf(stack.configuration).filter(({ source }) => !this.cachedProviders.has(source));
      fresh.forEach(({ source }) => this.cachedProviders.add(source));
      return fresh.length > 0;
    });
  }
}

/** What the waves need to know of a stack. */
export function factsOf(stack: SynthesizedStack): StackFacts {
  return { name: stack.name, dependencies: stack.dependencies, consumes: consumedOutputs(stack) };
}

/** The stack of that name. */
export function byName(stacks: readonly SynthesizedStack[], name: string): SynthesizedStack {
  const found = stacks.find((stack) => stack.name === name);
  if (found === undefined) throw new Error(`no stack ${name}`);
  return found;
}

function waitsForChanges(stack: SynthesizedStack, plans: ReadonlyMap<string, Plan>): boolean {
  return [...consumedOutputs(stack)].some(([upstream, names]) =>
    [...names].some((name) => plans.get(upstream)?.changedOutputs.has(name)),
  );
}
