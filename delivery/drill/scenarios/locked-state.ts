import type { ApplyEvent } from "../../../rehearsal/provider/engine/events";
import type { Scenario } from "../scenario";
import type { Stage } from "../stage";

/** How long AWS takes for the first resources, in milliseconds: time enough to be killed in. */
const SLOW_MS = 2000;

/** A deploy was killed half-way and has left its lock. */
export function lockedState(events: readonly ApplyEvent[]): Scenario {
  return {
    id: "locked-state",
    title: "Terraform was killed in the middle of an apply and has left its lock",
    document: "docs/infrastructure/runbook.md#state-is-locked",
    environment: "production",
    layers: ["state", "security", "network", "database"],
    objective: { rpo: "nothing", rto: "10 minutes" },
    play: async ({ stage }) => {
      let lockId = "";
      await stage.step("Deploy state, keys and network", () => stage.deploy("state", "security", "network"));
      await stage.step("Terraform is killed while it creates the database", () => killWhileCreating(stage));
      await stage.step("The next deploy meets the lock", async () => {
        const { directory: cwd } = stage.stack("database");
        const plan = await stage.lab.terraform(["plan", "-input=false", "-no-color"], { cwd, accept: [1] });
        lockId = /^\s+ID:\s+(\S+)/m.exec(plan.output)?.[1] ?? "";
        const who = /^\s+Who:\s+(\S+)/m.exec(plan.output)?.[1];
        if (lockId === "" || who === undefined) throw new Error(`The lock isn't named:\n${plan.output}`);
        return "the message names the lock's id, its owner and its time";
      });
      await stage.step("Release the lock", async () => {
        await stage.block("release-lock", { values: { LOCK_ID: lockId }, accept: [0, 1] });
        const left = await stage.block("show-locks");
        if (!/^null\s+null$/.test(left.trim())) throw new Error(`A lock is left:\n${left}`);
        return "neither the table nor the bucket holds a lock";
      });
      await stage.step("The next deploy completes, and plans nothing afterwards", async () => {
        const seen = await stage.deploy("database");
        await stage.terraform("database").planEmpty();
        const twice = createdTwice(events);
        if (twice.length > 0) throw new Error(`Created twice: ${twice.join(", ")}`);
        return `${seen}, none of them created twice`;
      });
    },
  };
}

async function killWhileCreating(stage: Stage): Promise<string> {
  const { directory: cwd } = stage.stack("database");
  await stage.terraform("database").init();
  // A request that is cut off: AWS hasn't done it.
  await stage.lab.standIn.failOn([{ type: "*", operation: "create", delayMs: SLOW_MS, message: "cut off" }]);
  let kill = (): void => undefined;
  const applied = stage.lab.terraform(["apply", "-auto-approve", "-input=false", "-no-color"], {
    cwd,
    accept: [0, 1, -1],
    onStart: (child) => {
      kill = () => void child.kill("SIGKILL");
    },
    onLine: (line) => {
      if (line.includes("Creating...")) kill();
    },
  });
  const { signal } = await applied;
  await stage.lab.standIn.failOn([]);
  if (signal !== "SIGKILL") throw new Error("Terraform ended before it was killed");
  return "killed with the lock in its hands";
}

/** Resources with the same type and name that were created more than once. */
function createdTwice(events: readonly ApplyEvent[]): string[] {
  const created = events
    .filter(({ operation }) => operation === "create")
    .map(({ type, values }) => `${type} ${String(values.arn ?? values.name ?? values.id)}`);
  return created.filter((one, index) => created.indexOf(one) !== index);
}
