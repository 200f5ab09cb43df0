import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

const folders = new Set<string>();
let listening = false;

/** Makes a folder that is removed when this process exits, if removeTemporaryFolder wasn't called before. */
export async function makeTemporaryFolder(prefix: string): Promise<string> {
  if (!listening) {
    listening = true;
    process.on("exit", () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), prefix));
  folders.add(folder);
  return folder;
}

/** Removes a temporary folder. */
export async function removeTemporaryFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  folders.delete(folder);
}

/** Leaves a temporary folder in place. */
export function keepTemporaryFolder(folder: string): void {
  folders.delete(folder);
}
