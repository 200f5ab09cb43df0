import { runSchedule, type Ending } from "../../../delivery/deploy/schedule";

const NAMES = ["network", "audit", "database", "monitoring"];
const DEPENDENCIES: Record<string, string[]> = {
  database: ["network", "not scheduled"],
  monitoring: ["database", "audit"],
};

function run(task: (name: string) => Promise<void>, limit = 4, signal = new AbortController().signal) {
  return runSchedule({ names: NAMES, dependenciesOf: (name) => DEPENDENCIES[name] ?? [], run: task, limit, signal });
}

describe("runSchedule", () => {
  it("runs each task once, after what it depends on, and never more than the limit at once", async () => {
    const begun: string[] = [];
    const ended: string[] = [];
    let running = 0;
    let most = 0;
    await run(async (name) => {
      expect(
        (DEPENDENCIES[name] ?? []).filter((dependency) => NAMES.includes(dependency) && !ended.includes(dependency)),
      ).toEqual([]);
      begun.push(name);
      most = Math.max(most, (running += 1));
      await Promise.resolve();
      running -= 1;
      ended.push(name);
    }, 1);
    expect(begun.sort()).toEqual([...NAMES].sort());
    expect(most).toBe(1);
  });

  it("runs independent tasks side by side", async () => {
    const meet = new Map<string, () => void>();
    const both = new Promise<void>((resolve) => {
      const here = new Set<string>();
      for (const name of ["network", "audit"]) meet.set(name, () => here.add(name).size === 2 && resolve());
    });
    const endings = await run(async (name) => {
      meet.get(name)?.();
      await both;
    });
    expect([...endings.values()]).toEqual(["done", "done", "done", "done"]);
  });

  it("skips what depends on a failure, and nothing else", async () => {
    const errors: unknown[] = [];
    const endings = await runSchedule({
      names: NAMES,
      dependenciesOf: (name) => DEPENDENCIES[name] ?? [],
      run: (name) => (name === "network" ? Promise.reject(new Error("no")) : Promise.resolve()),
      onEnd: (_name, _ending, error) => void (error !== undefined && errors.push(error)),
      limit: 2,
      signal: new AbortController().signal,
    });
    expect(Object.fromEntries(endings)).toEqual({
      network: "failed",
      audit: "done",
      database: "skipped",
      monitoring: "skipped",
    });
    expect(errors).toHaveLength(1);
  });

  it("begins nothing more once it is interrupted", async () => {
    const controller = new AbortController();
    const endings = await run(
      (name) => {
        if (name === "network") controller.abort();
        return Promise.resolve();
      },
      1,
      controller.signal,
    );
    const expected: Record<string, Ending> = {
      network: "done",
      audit: "skipped",
      database: "skipped",
      monitoring: "skipped",
    };
    expect(Object.fromEntries(endings)).toEqual(expected);
  });
});
