import { CreatedResources } from "./created-resources";
import { mirrorStateStore } from "./emulator/mirror";
import { StateEmulator } from "./emulator/state-emulator";
import { StateStore } from "./emulator/state-store";
import type { ApplyEvent, Hooks } from "./provider/engine/events";
import { type StandIn, type StandInOptions, startStandIn } from "./provider/start";
import { runTerraform, type TerraformResult, type TerraformRun } from "../delivery/terraform/run-terraform";
import { makeTemporaryFolder, removeTemporaryFolder } from "./temporary-folder";
import { terraformEnvironment } from "./terraform-environment";

export interface LabOptions extends StandInOptions {
  /** Called with one line for each step of a first-time set-up. */
  readonly onProgress?: (line: string) => void;
}

/** A place without AWS and without a network in which real terraform runs to the end. */
export interface Lab {
  /** A temporary folder of the lab's own, gone after close(). */
  readonly folder: string;
  /** Environment of every terraform, cdktf and AWS SDK process of the lab. */
  readonly env: NodeJS.ProcessEnv;
  readonly emulator: StateEmulator;
  /** Makes buckets and tables in the emulator that no rehearsed stack makes itself. */
  readonly store: StateStore;
  /** The stand-in that is served; tell it here to fail or delay resources. */
  readonly standIn: StandIn;
  /** Runs one terraform command in the lab's environment. @throws TerraformError on a code that isn't accepted. */
  terraform(args: readonly string[], run: Omit<TerraformRun, "env">): Promise<TerraformResult>;
  /** Ends the stand-in and the emulator and removes the folder. May be called more than once. */
  close(): Promise<void>;
}

/**
 * Starts the provider stand-in and the state emulator, on free ports, for as many terraform runs as you like.
 *
 * The configuration is the one that users deploy, S3 backend and all: a bucket, a lock table and a key alias that the
 * stand-in "creates" appear in the emulator under the same names. Where a backend's bucket comes from elsewhere, make
 * it first.
 *
 * @example
 * const lab = await startLab();
 * try {
 *   await lab.store.createBucket("state", "us-west-2");
 *   await lab.terraform(["init", "-input=false"], { cwd });
 *   const plan = await lab.terraform(["plan", "-detailed-exitcode"], { cwd, accept: [0, 2] });
 * } finally {
 *   await lab.close();
 * }
 * @throws UserError when Python is missing or the emulator doesn't start.
 */
export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const { onProgress, hooks, ...standInOptions } = options;
  const folder = await makeTemporaryFolder("rehearsal-lab-");
  const closers: Array<() => Promise<void>> = [() => removeTemporaryFolder(folder)];
  const close = async (): Promise<void> => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
  };
  try {
    const emulator = await StateEmulator.start({ onProgress });
    closers.push(() => emulator.stop());
    const store = new StateStore(emulator.endpoint);
    const created = new CreatedResources();
    const mirror = mirrorStateStore(store, (id, emulated) => created.alsoCall("aws_kms_key", id, emulated));
    const onApply = async (event: ApplyEvent): Promise<void> => {
      await mirror(event);
      created.remember(event);
      await hooks?.onApply?.(event);
    };
    const onImport: Hooks["onImport"] = async (type, id) => created.find(type, id);
    const standIn = await startStandIn({ ...standInOptions, hooks: { onImport, ...hooks, onApply } });
    closers.push(() => standIn.stop());
    const env = await terraformEnvironment({ folder, reattach: standIn.reattach, base: emulator.env() });
    const terraform: Lab["terraform"] = (args, run) => runTerraform(args, { ...run, env });
    return { folder, env, emulator, store, standIn, terraform, close };
  } catch (error) {
    await close();
    throw error;
  }
}
