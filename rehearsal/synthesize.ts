import { readFile } from "node:fs/promises";
import path from "node:path";
import execa from "execa";
import { endWithThisProcess, signalGroup } from "../delivery/terraform/child-processes";
import { UserError } from "../delivery/user-error";

interface CdktfJson {
  app?: string;
  context?: Record<string, unknown>;
}

/**
 * Synthesizes a cdktf project into a folder of ours, so that its own cdktf.out stays as it is.
 * @param appDir folder with cdktf.json
 * @throws UserError when it isn't a cdktf project or doesn't synthesize.
 */
export async function synthesize(appDir: string, outdir: string, signal?: AbortSignal): Promise<void> {
  const file = path.join(appDir, "cdktf.json");
  const text = await readFile(file, "utf8").catch(() => {
    throw new UserError(`${appDir} is no cdktf project: it has no cdktf.json.`, [
      "Give the folder that holds cdktf.json: npm run rehearse -- --app DIR",
    ]);
  });
  const { app, context } = JSON.parse(text) as CdktfJson;
  if (!app) throw new UserError(`${file} names no command under "app".`);
  const child = execa(app, {
    shell: true,
    cwd: appDir,
    env: { CDKTF_OUTDIR: outdir, CDKTF_CONTEXT_JSON: JSON.stringify(context ?? {}) },
    stdin: "ignore",
    all: true,
    reject: false,
    maxBuffer: 64 * 1024 * 1024,
    detached: true,
  });
  endWithThisProcess(child, "SIGTERM");
  const interrupt = (): void => signalGroup(child, "SIGTERM");
  signal?.addEventListener("abort", interrupt, { once: true });
  const done = await child.finally(() => signal?.removeEventListener("abort", interrupt));
  signal?.throwIfAborted();
  if (done.exitCode !== 0) {
    throw new UserError(`"${app}" failed in ${appDir} (exit code ${done.exitCode}):\n${(done.all ?? "").trim()}`);
  }
}
