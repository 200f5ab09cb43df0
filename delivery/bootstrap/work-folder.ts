import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import lockfile from "proper-lockfile";
import { UserError } from "../user-error";
import { KnownResources } from "./state-file";

const overrideFile = "backend_override.tf.json";
const stateFile = "terraform.tfstate";
const markerFile = "started.json";

/**
 * Where the state stack is applied before its bucket exists. It outlives an interrupted bootstrap, for its state file
 * is then the only record of what was created, and is removed when that state is in the bucket.
 */
export class WorkFolder {
  private constructor(
    readonly directory: string,
    /** Whether an earlier bootstrap left it. */
    readonly existedBefore: boolean,
    /** When the first attempt began. */
    readonly startedAt: Date,
    private readonly release: () => Promise<void>,
  ) {}

  /**
   * Opens the folder, or makes it, for this process alone.
   * @throws UserError when another bootstrap of the same environment is running.
   */
  static async open(directory: string): Promise<WorkFolder> {
    await mkdir(path.dirname(directory), { recursive: true });
    const release = await lockfile
      .lock(directory, {
        lockfilePath: `${directory}.lock`,
        realpath: false,
        // A killed process's lock is stale after five seconds; a living one renews it every second.
        stale: 5_000,
        update: 1_000,
        retries: { retries: 16, factor: 1, minTimeout: 500, maxTimeout: 500 },
        // terraform's own lock on the state file still keeps two of them apart.
        onCompromised: () => undefined,
      })
      .catch(() => {
        throw new UserError(`Another bootstrap is using ${directory}.`, ["Wait for it to end."]);
      });
    try {
      const marker = path.join(directory, markerFile);
      const earlier = await readFile(marker, "utf8").catch(() => undefined);
      // The state names every part of the state store: nobody else on the machine needs to read it.
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const startedAt = earlier ? new Date((JSON.parse(earlier) as { startedAt: string }).startedAt) : new Date();
      if (!earlier) await writeFile(marker, `${JSON.stringify({ startedAt: startedAt.toISOString() })}\n`);
      return new WorkFolder(directory, earlier !== undefined, startedAt, release);
    } catch (error) {
      await release();
      throw error;
    }
  }

  /** Copies the stack's configuration here: its own folder keeps no trace of the bootstrap. */
  async copyConfiguration(stackDir: string): Promise<void> {
    const skipped = new Set([".terraform", stateFile, overrideFile]);
    await cp(stackDir, this.directory, {
      recursive: true,
      filter: (source) => !skipped.has(path.basename(source)),
    });
  }

  /** Keeps the state in this folder instead of the bucket. */
  async useLocalBackend(): Promise<void> {
    await writeFile(
      path.join(this.directory, overrideFile),
      `${JSON.stringify({ terraform: { backend: { local: {} } } })}\n`,
    );
  }

  /** Lets the configuration's own backend count again. */
  async useOwnBackend(): Promise<void> {
    await rm(path.join(this.directory, overrideFile), { force: true });
  }

  /** The state in this folder. @returns undefined when there is none, or terraform has emptied it after a migration */
  async readState(): Promise<KnownResources | undefined> {
    const file = path.join(this.directory, stateFile);
    const text = await readFile(file, "utf8").catch(() => "");
    if (text.trim() === "") return undefined;
    const state = KnownResources.parse(text, file);
    return state.isEmpty ? undefined : state;
  }

  /** Removes the folder with every state file in it. */
  async remove(): Promise<void> {
    await rm(this.directory, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Lets another process use the folder. */
  async close(): Promise<void> {
    await this.release().catch(() => undefined);
  }
}
