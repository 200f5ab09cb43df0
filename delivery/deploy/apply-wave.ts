import type { Plan } from "../plan/plan";
import type { SynthesizedStack } from "../terraform/synthesized-stack";
import type { DeployConsole } from "./console";
import { byName, PARALLEL, type Planner } from "./planning";
import { withProgress } from "./progress";
import { runSchedule, type Ending } from "./schedule";
import { StackFailure } from "./stack-terraform";

/** How the stacks of a wave ended. */
export interface WaveResult {
  readonly endings: ReadonlyMap<string, Ending>;
  readonly failures: readonly StackFailure[];
}

/** What to apply, and in which order. */
export interface WaveToApply {
  /** Names of stacks with changes, each after what it depends on. */
  readonly names: readonly string[];
  readonly stacks: readonly SynthesizedStack[];
  readonly plans: ReadonlyMap<string, Plan>;
  /** What a stack waits for. */
  readonly dependenciesOf: (name: string) => readonly string[];
  /** Called once a stack has ended, before the next begins. */
  readonly onEnd: (name: string, ending: Ending) => void;
}

/** Applies the saved plans of a wave, each stack once what it depends on is done. */
export async function applyWave(
  wave: WaveToApply,
  planner: Planner,
  console: DeployConsole,
  signal: AbortSignal,
): Promise<WaveResult> {
  const failures: StackFailure[] = [];
  const unexpected: unknown[] = [];
  const endings = await withProgress(console, wave.names, (progress) =>
    runSchedule({
      names: wave.names,
      dependenciesOf: wave.dependenciesOf,
      limit: PARALLEL,
      signal,
      run: async (name) => {
        const total = changeCount(wave.plans.get(name));
        progress.update(name, `applying 0/${total}`);
        await planner.of(byName(wave.stacks, name)).apply((done) => progress.update(name, `applying ${done}/${total}`));
      },
      onEnd: (name, ending, error) => {
        if (ending === "done") progress.done(name, "applied");
        else if (ending === "skipped") progress.skipped(name, "not begun");
        else progress.failed(name, signal.aborted ? "interrupted" : "failed");
        wave.onEnd(name, ending);
        if (error instanceof StackFailure) failures.push(error);
        else if (error !== undefined) unexpected.push(error);
      },
    }),
  );
  if (unexpected.length > 0 && !signal.aborted) throw unexpected[0];
  return { endings, failures };
}

/** Resources that terraform reports as done: a replacement counts twice, its destruction and its creation. */
function changeCount(plan: Plan | undefined): number {
  const weight = { create: 1, update: 1, delete: 1, replace: 2, forget: 0, read: 0, "no-op": 0 } as const;
  return (plan?.changes ?? []).reduce((sum, change) => sum + weight[change.action], 0);
}
