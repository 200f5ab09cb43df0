import { mkdir } from "node:fs/promises";
import path from "node:path";
import lockfile from "proper-lockfile";
import { DeployConsole } from "./console";
import { DeployError, EXIT } from "./exit-codes";
import type { DeployFlags } from "./flags";
import { Planner } from "./planning";
import type { DeployPorts } from "./ports";
import { preflight, type Preflight } from "./preflight";
import { StateReader } from "./state-reader";
import { deployEnvironment } from "./terraform-env";

/** Values of the environment that are secret themselves and could come back in an error. */
const SECRET_VARIABLES = ["AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"];

/** What a deploy or a destruction works with, once its checks are passed. */
export interface Session extends Preflight {
  readonly flags: DeployFlags;
  readonly ports: DeployPorts;
  readonly console: DeployConsole;
  readonly env: NodeJS.ProcessEnv;
  /** Folder of this environment below the work root. */
  readonly folder: string;
  readonly reader: StateReader;
  readonly planner: Planner;
  readonly signal: AbortSignal;
}

/**
 * Opens a session, runs `work` in it and closes it: no plan file and no lock is left behind, however it ends.
 * @throws DeployError if another deploy of the environment runs on this machine, or a check fails
 */
export async function withSession<T>(
  flags: DeployFlags,
  ports: DeployPorts,
  signal: AbortSignal,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const folder = path.join(ports.workRoot, flags.env);
  const logFolder = path.join(folder, "logs");
  const cacheFolder = path.join(ports.workRoot, "plugin-cache");
  await Promise.all([logFolder, cacheFolder].map((each) => mkdir(each, { recursive: true })));
  const release = await lock(folder, flags.env);
  const env = deployEnvironment(ports.env, cacheFolder);
  const secrets = new Set(SECRET_VARIABLES.flatMap((name) => env[name] ?? []));
  const console = new DeployConsole(ports.terminal, secrets);
  const reader = new StateReader(env);
  const planner = new Planner({ env, logFolder, signal, secrets }, console);
  try {
    const checked = await preflight(flags, ports, env, console, signal);
    return await work({ ...checked, flags, ports, console, env, folder, reader, planner, signal });
  } finally {
    await planner.discardPlans();
    reader.close();
    await release();
  }
}

async function lock(folder: string, environment: string): Promise<() => Promise<void>> {
  try {
    // A machine that slept loses the lock; the deploy goes on, for the state has locks of its own.
    const release = await lockfile.lock(folder, { onCompromised: () => undefined });
    return () => release().catch(() => undefined);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
    throw new DeployError(EXIT.usage, `Another deploy of ${environment} runs on this machine.`, [
      "Wait for its end. If it was killed, this one may begin ten seconds later.",
    ]);
  }
}
