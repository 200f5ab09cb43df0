import { existsSync } from "node:fs";
import path from "node:path";
import { makeTemporaryFolder, removeTemporaryFolder } from "../../rehearsal/temporary-folder";
import { readSynthesizedStacks } from "../terraform/synthesized-stack";
import { type Comparison, compareStacks } from "./compare";
import { type HclReport, tryHcl } from "./hcl";
import { nodeFor } from "./node";
import { npm, run } from "./npm";
import { NO_SETTINGS } from "./targets";
import { copyBoth } from "./workspace";

export interface MigrationOptions {
  /** Called with each line of progress. */
  readonly onProgress: (line: string) => void;
  /** Leaves the copy in place; its folder is told. @default false */
  readonly keep?: boolean;
  readonly signal?: AbortSignal;
}

/** What a tried migration has shown. */
export interface MigrationReport {
  readonly changedFiles: number;
  /** Errors of the type check against the new packages. */
  readonly typeErrors: readonly string[];
  readonly comparison: Comparison;
  readonly hcl: HclReport;
}

/**
 * Tries both ways out of cdktf in a temporary copy: the fork cdktn, whose output is compared, and plain HCL, which is
 * validated. The project itself isn't touched. It needs the npm registry.
 * @throws UserError when a package can't be installed or the code doesn't synthesize.
 */
export async function tryMigration(options: MigrationOptions): Promise<MigrationReport> {
  const { onProgress: say, signal } = options;
  const folder = await makeTemporaryFolder("migrate-");
  try {
    const [present, copy] = [path.join(folder, "present"), path.join(folder, "swapped")];
    say("Copying the project and swapping its packages");
    const changedFiles = await copyBoth(present, copy);
    say(`${changedFiles} files import other packages now`);
    const node = await nodeFor(path.join(folder, "node"), say, signal);
    say("Installing the packages of cdktn");
    await npm(["install"], copy, signal);
    say("Checking types");
    const typeErrors = await checkTypes(node, copy, signal);
    say("Synthesizing with cdktf and with cdktn");
    const before = await synthesize(process.execPath, present, path.join(folder, "before"), signal);
    const after = await synthesize(node, copy, path.join(folder, "after"), signal);
    say("Validating the HCL of the present code");
    const hcl = await tryHcl(present, path.join(folder, "before"), path.join(folder, "hcl"), signal);
    return { changedFiles, typeErrors, comparison: compareStacks(before, after), hcl };
  } finally {
    if (options.keep) say(`Kept: ${folder}`);
    else await removeTemporaryFolder(folder);
  }
}

async function synthesize(
  node: string,
  cwd: string,
  outdir: string,
  signal?: AbortSignal,
): ReturnType<typeof readSynthesizedStacks> {
  const env = { ...process.env, CDKTF_OUTDIR: outdir, SETTINGS_FILE: NO_SETTINGS };
  await run(node, [path.join(cwd, "delivery", "synth.js")], { cwd, env, signal });
  return readSynthesizedStacks(outdir);
}

async function checkTypes(node: string, cwd: string, signal?: AbortSignal): Promise<string[]> {
  const tsc = path.join(cwd, "node_modules", "typescript", "bin", "tsc");
  if (!existsSync(tsc)) return [];
  const said = await run(node, [tsc, "--pretty", "false"], { cwd, signal })
    .then(() => "")
    .catch((error: Error) => error.message);
  return said.split("\n").filter((line) => /error TS\d+/.test(line));
}
