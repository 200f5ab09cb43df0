import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import execa from "execa";
import lockfile from "proper-lockfile";
import { UserError } from "../delivery/user-error";

/**
 * Which tools an environment holds: the state emulator, the scanners, which pin other versions of the same packages,
 * or the validator of OSCAL documents.
 */
export type PythonPurpose = "emulator" | "scan" | "oscal";

export interface PythonEnvironment {
  /** Absolute path of the virtual environment. */
  readonly directory: string;
  /** Absolute path of its interpreter. */
  readonly python: string;
  /** Absolute path of an installed command, such as `checkov`. */
  readonly command: (name: string) => string;
}

export interface EnsurePythonOptions {
  /** Folder that holds the environments. @default the project's root */
  readonly root?: string;
  /** Requirements file. @default the pinned file of the purpose in rehearsal/ */
  readonly requirements?: string;
  /** Interpreter that makes the environment. @default "python3" */
  readonly python3?: string;
  /** Called with one line for each step of an installation; not at all when there is nothing to do. */
  readonly onProgress?: (line: string) => void;
}

const projectRoot = path.resolve(__dirname, "..");
const oldestPython: readonly [number, number] = [3, 11];
const folders: Record<PythonPurpose, string> = { emulator: ".venv", scan: ".venv-scan", oscal: ".venv-oscal" };
const requirementFiles: Record<PythonPurpose, string> = {
  emulator: "requirements.txt",
  scan: "requirements-scan.txt",
  oscal: "requirements-oscal.txt",
};

/**
 * Makes the project's own Python environment if it is missing or its requirements have changed, else returns at once.
 * Two processes may call it at the same time: one installs, the other waits for it.
 * @throws UserError when Python or its venv module is missing or too old, or the installation fails.
 */
export async function ensurePython(
  purpose: PythonPurpose,
  options: EnsurePythonOptions = {},
): Promise<PythonEnvironment> {
  const root = options.root ?? projectRoot;
  const requirements = options.requirements ?? path.join(__dirname, requirementFiles[purpose]);
  const directory = path.join(root, folders[purpose]);
  const environment = environmentIn(directory);
  // The folder counts too: commands in a virtual environment carry its path and break when it is moved.
  const wanted = createHash("sha256")
    .update(await readFile(requirements))
    .update(directory)
    .digest("hex");
  if (await isCurrent(environment, wanted)) return environment;

  const release = await takeLock(root, purpose);
  try {
    if (await isCurrent(environment, wanted)) return environment;
    await install(environment, requirements, options);
    await writeFile(stampOf(directory), `${wanted}\n`);
    return environment;
  } finally {
    await release();
  }
}

/** Environment for a child process in Python: nothing of the user's own Python set-up reaches it. */
export function pythonProcessEnv(base: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...base, PYTHONUNBUFFERED: "1", PYTHONDONTWRITEBYTECODE: "1" };
  for (const name of ["PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "PIP_TARGET", "PIP_USER", "PIP_PREFIX"]) {
    delete env[name];
  }
  return env;
}

function environmentIn(directory: string): PythonEnvironment {
  const bin = path.join(directory, "bin");
  return { directory, python: path.join(bin, "python"), command: (name) => path.join(bin, name) };
}

/** Written last, so an interrupted installation is never taken for a finished one. */
function stampOf(directory: string): string {
  return path.join(directory, "requirements.sha256");
}

async function isCurrent(environment: PythonEnvironment, wanted: string): Promise<boolean> {
  if (!existsSync(environment.python)) return false;
  const found = await readFile(stampOf(environment.directory), "utf8").catch(() => "");
  return found.trim() === wanted;
}

async function takeLock(root: string, purpose: PythonPurpose): Promise<() => Promise<void>> {
  const folder = path.join(root, ".tools");
  await mkdir(folder, { recursive: true });
  return lockfile.lock(root, {
    lockfilePath: path.join(folder, `setup-python-${purpose}.lock`),
    stale: 30_000,
    update: 5_000,
    retries: { retries: 1800, factor: 1, minTimeout: 500, maxTimeout: 500 },
    // A stalled machine can miss an update; pip run twice does no harm, an exception from a timer would.
    onCompromised: () => undefined,
  });
}

async function install(
  environment: PythonEnvironment,
  requirements: string,
  options: EnsurePythonOptions,
): Promise<void> {
  const say = options.onProgress ?? ((): void => undefined);
  const python3 = options.python3 ?? "python3";
  await requirePython(python3);
  const env = pythonProcessEnv();

  say(`Creating ${environment.directory}`);
  await rm(environment.directory, { recursive: true, force: true });
  const made = await execa(python3, ["-m", "venv", environment.directory], { env, extendEnv: false, reject: false });
  if (made.exitCode !== 0) {
    throw new UserError(`${python3} can't create a virtual environment: ${lastLines(made.stdout + made.stderr)}`, [
      "Install Python's venv module (Debian, Ubuntu: apt-get install python3-venv) and run the command again.",
    ]);
  }

  const names = packageNames(await readFile(requirements, "utf8"));
  say(`Installing ${names.length} Python packages (once)`);
  const pip = execa(
    environment.python,
    ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--progress-bar", "off", "-r", requirements],
    { env, extendEnv: false, reject: false, all: true, stdin: "ignore" },
  );
  let collected = 0;
  pip.stdout?.on("data", (chunk: Buffer) => {
    for (const match of chunk.toString().matchAll(/^Collecting (\S+)/gm)) {
      collected += 1;
      if (collected % 10 === 0) say(`  ${collected} packages found, now ${match[1]}`);
    }
  });
  const installed = await pip;
  if (installed.exitCode !== 0) {
    throw new UserError(`Installing the Python packages failed: ${lastLines(installed.all ?? "")}`, [
      "Check the connection to the package index (pip config list), then run: npm run setup:python",
    ]);
  }
  say(`Installed ${names.length} Python packages`);
}

/**
 * Looks for Python and checks its version.
 * @returns the version, such as "3.11"
 * @throws UserError when it is missing or too old.
 */
export async function requirePython(python3 = "python3"): Promise<string> {
  const answer = await execa(python3, ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"], { reject: false });
  const [oldestMajor, oldestMinor] = oldestPython;
  const remedy = [`Install Python ${oldestMajor}.${oldestMinor} or newer, so that "${python3}" starts it.`];
  const [major, minor] = answer.stdout?.trim().split(".").map(Number) ?? [];
  if (answer.exitCode !== 0 || major === undefined || minor === undefined) {
    throw new UserError(`Python is missing: "${python3}" doesn't start.`, remedy);
  }
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new UserError(`Python ${major}.${minor} is too old.`, remedy);
  }
  return `${major}.${minor}`;
}

function packageNames(requirements: string): string[] {
  return requirements.split("\n").filter((line) => /^[A-Za-z0-9]/.test(line));
}

function lastLines(output: string): string {
  return output.trim().split("\n").slice(-6).join("\n");
}
