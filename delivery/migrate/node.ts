import { mkdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { atLeast } from "../doctor/finding";
import { npm } from "./npm";
import { NODE } from "./targets";

/** A Node.js that cdktn runs on: the running one, or one that npm brings into the folder. */
export async function nodeFor(folder: string, say: (line: string) => void, signal?: AbortSignal): Promise<string> {
  if (atLeast(process.versions.node, NODE.atLeast)) return process.execPath;
  const name = `node-${process.platform}-${os.arch()}`;
  say(`Node.js ${process.versions.node} is too old for cdktn: fetching ${name} ${NODE.version} from npm`);
  await mkdir(folder, { recursive: true });
  await npm(["install", "--no-save", "--prefix", folder, `${name}@${NODE.version}`], folder, signal);
  return path.join(folder, "node_modules", name, "bin", "node");
}
