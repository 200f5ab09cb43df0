import type { Limit } from "p-limit";
import type { SynthesizedStack } from "../delivery/terraform/synthesized-stack";
import type { Driver, Say } from "./driver";
import type { StackReports } from "./report";
import type { StackTerraform } from "./stack-terraform";

/** Drives terraform itself: every stack as soon as what it depends on is done, independent ones side by side. */
export class TerraformDriver implements Driver {
  constructor(
    private readonly terraformOf: (stack: SynthesizedStack) => StackTerraform,
    /** How many terraform processes run at once, over all environments. */
    private readonly limit: Limit,
  ) {}

  async deploy(stacks: readonly SynthesizedStack[], reports: StackReports, say: Say): Promise<void> {
    let done = 0;
    await inOrder(stacks, dependenciesOf(stacks), async (stack) => {
      await this.limit(() =>
        reports.time(stack.name, "deploy", async () => {
          const terraform = this.terraformOf(stack);
          await terraform.init();
          await terraform.plan();
          await terraform.apply();
        }),
      );
      done += 1;
      say(`${stack.name} deployed (${done} of ${stacks.length})`);
    });
  }

  async destroy(stacks: readonly SynthesizedStack[], reports: StackReports, say: Say): Promise<void> {
    let done = 0;
    await inOrder(stacks, dependentsOf(stacks), async (stack) => {
      await this.limit(() => reports.time(stack.name, "destroy", () => this.terraformOf(stack).destroy()));
      done += 1;
      say(`${stack.name} destroyed (${done} of ${stacks.length})`);
    });
  }
}

type Edges = (stack: SynthesizedStack) => readonly SynthesizedStack[];

function dependenciesOf(stacks: readonly SynthesizedStack[]): Edges {
  return ({ dependencies }) => stacks.filter(({ name }) => dependencies.includes(name));
}

function dependentsOf(stacks: readonly SynthesizedStack[]): Edges {
  return ({ name }) => stacks.filter(({ dependencies }) => dependencies.includes(name));
}

/**
 * Starts the work on a stack when the work on all that comes before it has succeeded. After a failure nothing new
 * starts, and it waits for what is running, so that no process outlives the call.
 */
async function inOrder(
  stacks: readonly SynthesizedStack[],
  before: Edges,
  work: (stack: SynthesizedStack) => Promise<void>,
): Promise<void> {
  const started = new Map<SynthesizedStack, Promise<void>>();
  let failure: unknown;
  const start = (stack: SynthesizedStack): Promise<void> => {
    const running = started.get(stack);
    if (running) return running;
    const promise = Promise.all(before(stack).map(start))
      .then(() => (failure === undefined ? work(stack) : undefined))
      .catch((error: unknown) => {
        failure ??= error;
      });
    started.set(stack, promise);
    return promise;
  };
  await Promise.all(stacks.map(start));
  if (failure !== undefined) throw failure;
}
