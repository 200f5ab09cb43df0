import pLimit from "p-limit";

/** How one task ended. `skipped`: something that it depends on failed, or the run was interrupted before it began. */
export type Ending = "done" | "failed" | "skipped";

/** What has to be run, and after what. */
export interface Schedule {
  /** Names in an order in which each comes after what it depends on. */
  readonly names: readonly string[];
  /** What a task waits for; names that aren't scheduled are ignored. */
  readonly dependenciesOf: (name: string) => readonly string[];
  /** @throws whatever makes the task a failure */
  readonly run: (name: string) => Promise<void>;
  /** Called with each end. */
  readonly onEnd?: (name: string, ending: Ending, error?: unknown) => void;
  /** How many run at once. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

/**
 * Runs tasks side by side, each once its dependencies are done. One failure skips what depends on it and nothing else.
 */
export async function runSchedule(schedule: Schedule): Promise<ReadonlyMap<string, Ending>> {
  const limit = pLimit(schedule.limit);
  const endings = new Map<string, Promise<Ending>>();
  for (const name of schedule.names) {
    const before = schedule.dependenciesOf(name).flatMap((dependency) => endings.get(dependency) ?? []);
    endings.set(name, start(schedule, name, before, limit));
  }
  const settled = await Promise.all([...endings].map(async ([name, ending]) => [name, await ending] as const));
  return new Map(settled);
}

async function start(
  schedule: Schedule,
  name: string,
  before: readonly Promise<Ending>[],
  limit: pLimit.Limit,
): Promise<Ending> {
  const endings = await Promise.all(before);
  if (endings.some((ending) => ending !== "done")) return end(schedule, name, "skipped");
  return limit(async () => {
    if (schedule.signal.aborted) return end(schedule, name, "skipped");
    try {
      await schedule.run(name);
      return end(schedule, name, "done");
    } catch (error) {
      return end(schedule, name, "failed", error);
    }
  });
}

function end(schedule: Schedule, name: string, ending: Ending, error?: unknown): Ending {
  schedule.onEnd?.(name, ending, error);
  return ending;
}
