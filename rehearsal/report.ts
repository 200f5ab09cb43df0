/** What became of one stack. */
export interface StackReport {
  readonly environment: string;
  readonly stack: string;
  /** Resources in its configuration, data sources not counted. */
  readonly resources: number;
  /** Seconds that each step took. @default - the step wasn't reached */
  deploySeconds?: number;
  planSeconds?: number;
  destroySeconds?: number;
  result: "ok" | "failed" | "not reached";
  /** Why it failed. */
  message?: string;
}

/** What a rehearsal has shown. */
export interface RehearsalReport {
  /** Whether every stack was deployed, planned empty again and destroyed. */
  readonly ok: boolean;
  /** `cdktf`: by the cdktf CLI; `fast`: terraform itself, independent stacks side by side. */
  readonly mode: "cdktf" | "fast";
  readonly stacks: readonly StackReport[];
  /** What was changed in the copied configuration, and why. */
  readonly notes: readonly string[];
  /** Failures, one an environment. */
  readonly errors: readonly string[];
  /** Folder with `<environment>/<stack>.plan.json`, the first plan of every stack. */
  readonly plans: string;
  readonly seconds: number;
}

/** Keeps the reports of an environment's stacks while it is rehearsed. */
export class StackReports {
  private readonly byStack: ReadonlyMap<string, StackReport>;

  constructor(environment: string, stacks: ReadonlyArray<{ name: string; resourceCount: number }>) {
    this.byStack = new Map(
      stacks.map(({ name, resourceCount }) => [
        name,
        { environment, stack: name, resources: resourceCount, result: "not reached" },
      ]),
    );
  }

  all(): StackReport[] {
    return [...this.byStack.values()];
  }

  of(stack: string): StackReport {
    const report = this.byStack.get(stack);
    if (!report) throw new Error(`No stack ${stack} is rehearsed.`);
    return report;
  }

  /** Runs a step of a stack, times it, and marks the stack as failed when the step fails. */
  async time<T>(stack: string, step: "deploy" | "plan" | "destroy", work: () => Promise<T>): Promise<T> {
    const report = this.of(stack);
    const started = performance.now();
    try {
      return await work();
    } catch (error) {
      report.result = "failed";
      report.message = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      report[`${step}Seconds`] = (performance.now() - started) / 1000;
    }
  }
}
