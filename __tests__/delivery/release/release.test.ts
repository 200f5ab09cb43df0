import type { DeploymentInfo } from "@aws-sdk/client-codedeploy";
import type { Shift } from "../../../delivery/release/appspec";
import type { Deployments } from "../../../delivery/release/deployments";
import type { LiveAlias, Traffic } from "../../../delivery/release/live-alias";
import { shareOf } from "../../../delivery/release/live-alias";
import type { Outcome, ReleaseOptions } from "../../../delivery/release/release";
import { release } from "../../../delivery/release/release";

/** One look at a deployment, and the alias at that moment. */
interface Look {
  readonly info: DeploymentInfo;
  readonly traffic: Traffic;
}

const on = (version: string, weights: Record<string, number> = {}): Traffic => ({ version, weights });

/** Lambda and CodeDeploy reduced to what a release sees; looks are played one after another, the last one stays. */
class World {
  readonly said: string[] = [];
  readonly started: { shift: Shift; pace: string }[] = [];
  readonly stopped: string[] = [];
  traffic = on("3");
  versions = ["1", "2", "3", "4"];
  unfinished?: string;
  last?: Shift;
  confirms = true;
  private clock = 0;

  constructor(private readonly looks: Record<string, Look[]> = {}) {}

  async run(options: Partial<ReleaseOptions> = {}): Promise<Outcome> {
    const alias = {
      functionName: "f",
      alias: "live",
      traffic: async () => this.traffic,
      publishedVersions: async () => this.versions,
    } as unknown as LiveAlias;
    const deployments = {
      start: async (shift: Shift, _description: string, pace: string) => {
        this.started.push({ shift, pace });
        return "d-1";
      },
      get: async (id: string) => {
        const looks = this.looks[id] ?? [];
        const look = looks.length > 1 ? looks.shift() : looks[0];
        if (!look) throw new Error(`no look at ${id}`);
        this.traffic = look.traffic;
        return look.info;
      },
      unfinished: async () => this.unfinished,
      stop: async (id: string) => void this.stopped.push(id),
      lastShiftTo: async (version: string) => (this.last?.targetVersion === version ? this.last : undefined),
    } as unknown as Deployments;
    return release(
      { rollback: false, dryRun: false, wait: true, pollSeconds: 5, timeoutMinutes: 30, ...options },
      {
        alias,
        deployments,
        say: (line) => this.said.push(line),
        sleep: async (seconds) => void (this.clock += seconds * 1000),
        now: () => this.clock,
        confirm: async () => this.confirms,
      },
    );
  }
}

const canary: Look[] = [
  { info: { status: "Created" }, traffic: on("3") },
  { info: { status: "InProgress" }, traffic: on("3", { "4": 0.1 }) },
  { info: { status: "InProgress" }, traffic: on("3", { "4": 0.1 }) },
  { info: { status: "Succeeded" }, traffic: on("4") },
];

describe("release", () => {
  test("moves to the newest version at the group's pace and tells every change once", async () => {
    const world = new World({ "d-1": [...canary] });
    expect(await world.run()).toBe("released");
    expect(world.started).toEqual([
      { shift: { functionName: "f", alias: "live", currentVersion: "3", targetVersion: "4" }, pace: "group" },
    ]);
    expect(world.said).toEqual([
      "Deployment d-1: f from version 3 to 4",
      "00:00  Created: 0 % of the calls on version 4",
      "00:05  InProgress: 10 % of the calls on version 4",
      "00:15  Succeeded: 100 % of the calls on version 4",
      "Succeeded: live is version 4",
    ]);
  });

  test("takes a named version, an older one too", async () => {
    const world = new World({ "d-1": [{ info: { status: "Succeeded" }, traffic: on("2") }] });
    expect(await world.run({ version: "2" })).toBe("released");
    expect(world.started[0]?.shift.targetVersion).toBe("2");
  });

  test("does nothing when the version is live already", async () => {
    const world = new World();
    expect(await world.run({ version: "3" })).toBe("unchanged");
    expect(world.started).toEqual([]);
  });

  test("prints the AppSpec and changes nothing with --dry-run", async () => {
    const world = new World();
    expect(await world.run({ dryRun: true })).toBe("unchanged");
    expect(world.started).toEqual([]);
    expect(world.said.join("")).toContain('"TargetVersion": "4"');
  });

  test("returns at once with --no-wait", async () => {
    const world = new World();
    expect(await world.run({ wait: false })).toBe("started");
  });

  test("reports why a deployment failed, follows the rollback, and says what is live", async () => {
    const world = new World({
      "d-1": [
        { info: { status: "InProgress" }, traffic: on("3", { "4": 0.1 }) },
        {
          info: {
            status: "Stopped",
            errorInformation: { code: "ALARM_ACTIVE", message: "alarm voice-errors went off" },
            rollbackInfo: { rollbackDeploymentId: "d-2" },
          },
          traffic: on("3", { "4": 0.1 }),
        },
      ],
      "d-2": [
        { info: { status: "InProgress" }, traffic: on("3", { "4": 0.1 }) },
        { info: { status: "Succeeded" }, traffic: on("3") },
      ],
    });
    expect(await world.run()).toBe("failed");
    expect(world.said).toContain("Reason: ALARM_ACTIVE, alarm voice-errors went off");
    expect(world.said).toContain("Deployment d-2: CodeDeploy rolls back");
    expect(world.said.at(-1)).toBe("Stopped: live is version 3");
  });

  test("stops waiting after the time allowed and says how to go back", async () => {
    const world = new World({ "d-1": [{ info: { status: "InProgress" }, traffic: on("3", { "4": 0.1 }) }] });
    await expect(world.run({ timeoutMinutes: 1 })).rejects.toThrow(/not over after 1 minutes.*\n.*--rollback/);
  });

  test.each([
    ["an unknown version", { version: "9" }, "f has no version 9.\n  Published: 1, 2, 3, 4"],
    ["an unknown version to go back to", { rollback: true, version: "9" }, "f has no version 9."],
    [
      "a rollback without a release before",
      { rollback: true },
      "CodeDeploy knows no release that made version 3 live.",
    ],
  ])("refuses %s", async (_what, options, message) => {
    const world = new World();
    await expect(world.run(options)).rejects.toThrow(message);
    expect(world.started).toEqual([]);
  });

  test("refuses a function without a published version", async () => {
    const world = new World();
    world.versions = [];
    await expect(world.run()).rejects.toThrow("f has no published version.");
  });

  test("refuses a second release while one is under way", async () => {
    const world = new World();
    world.unfinished = "d-0";
    await expect(world.run()).rejects.toThrow("Deployment d-0 of f is still under way.");
  });

  test("changes nothing without the confirmation", async () => {
    const world = new World();
    world.confirms = false;
    await expect(world.run()).rejects.toThrow("Not confirmed; nothing was changed.");
    expect(world.started).toEqual([]);
  });
});

describe("rollback", () => {
  test("returns to the version before, all at once", async () => {
    const world = new World({ "d-1": [{ info: { status: "Succeeded" }, traffic: on("1") }] });
    world.last = { functionName: "f", alias: "live", currentVersion: "1", targetVersion: "3" };
    expect(await world.run({ rollback: true })).toBe("released");
    expect(world.started[0]).toMatchObject({ shift: { currentVersion: "3", targetVersion: "1" }, pace: "at-once" });
  });

  test("goes to a named version", async () => {
    const world = new World({ "d-1": [{ info: { status: "Succeeded" }, traffic: on("2") }] });
    expect(await world.run({ rollback: true, version: "2" })).toBe("released");
    expect(world.started[0]).toMatchObject({ shift: { targetVersion: "2" }, pace: "at-once" });
  });

  test("stops the release under way instead of starting another", async () => {
    const world = new World({
      "d-0": [
        { info: { status: "InProgress" }, traffic: on("3", { "4": 0.1 }) },
        { info: { status: "Stopped", rollbackInfo: { rollbackDeploymentId: "d-2" } }, traffic: on("3", { "4": 0.1 }) },
      ],
      "d-2": [{ info: { status: "Succeeded" }, traffic: on("3") }],
    });
    world.unfinished = "d-0";
    world.traffic = on("3", { "4": 0.1 });
    expect(await world.run({ rollback: true })).toBe("released");
    expect(world.stopped).toEqual(["d-0"]);
    expect(world.started).toEqual([]);
    expect(world.said.at(-1)).toBe("Stopped: live is version 3");
  });

  test("is a failure when traffic stays on the new version", async () => {
    const world = new World({ "d-0": [{ info: { status: "Succeeded" }, traffic: on("4") }] });
    world.unfinished = "d-0";
    expect(await world.run({ rollback: true })).toBe("failed");
  });

  test("stops nothing with --dry-run", async () => {
    const world = new World();
    world.unfinished = "d-0";
    await expect(world.run({ rollback: true, dryRun: true })).rejects.toThrow("still under way");
    expect(world.stopped).toEqual([]);
  });
});

describe("share of traffic", () => {
  test.each([
    ["4", on("4"), 100],
    ["4", on("3"), 0],
    ["4", on("3", { "4": 0.1 }), 10],
    ["3", on("3", { "4": 0.1 }), 90],
  ])("of version %s with %j is %i %%", (version, traffic, share) => expect(shareOf(traffic, version)).toBe(share));
});
