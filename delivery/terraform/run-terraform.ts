import execa from "execa";
import { endWithThisProcess, signalGroup } from "./child-processes";
import { UserError } from "../user-error";

/** The oldest release whose S3 backend takes both a lock table and a lock file without a warning that breaks parsing. */
const oldestTerraform = [1, 11] as const;

export interface TerraformResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output and standard error in the order in which they came. */
  readonly output: string;
  /** The signal that ended it, if one did. */
  readonly signal?: string;
}

export interface TerraformRun {
  /** Folder of the configuration. */
  readonly cwd: string;
  /** The whole environment of the process: nothing is added to it. */
  readonly env: NodeJS.ProcessEnv;
  /** Exit codes that are answers, not failures. @default [0] */
  readonly accept?: readonly number[];
  /** Called with each line as it comes. */
  readonly onLine?: (line: string) => void;
  /** Aborting it interrupts terraform, which then writes its state and gives its lock back. */
  readonly signal?: AbortSignal;
  /** Program to run. @default "terraform" */
  readonly terraform?: string;
  /** Called with the process as soon as it runs; for tests that kill it. */
  readonly onStart?: (child: execa.ExecaChildProcess) => void;
}

/** A terraform command that failed; the message holds what terraform said. */
export class TerraformError extends Error {
  constructor(
    readonly args: readonly string[],
    readonly cwd: string,
    readonly result: TerraformResult,
  ) {
    super(`terraform ${args.join(" ")} failed in ${cwd} (${describeEnd(result)})\n${tail(result.output)}`);
    this.name = "TerraformError";
  }
}

/**
 * Runs one terraform command to its end.
 * @throws TerraformError when it ends with a code that isn't accepted.
 */
export async function runTerraform(args: readonly string[], run: TerraformRun): Promise<TerraformResult> {
  const child = execa(run.terraform ?? "terraform", args, {
    cwd: run.cwd,
    env: run.env,
    extendEnv: false,
    stdin: "ignore",
    all: true,
    reject: false,
    maxBuffer: 512 * 1024 * 1024,
    // Interrupted by us alone, so that a terminal's Ctrl-C doesn't count twice, which would cut the state off.
    detached: true,
  });
  endWithThisProcess(child, "SIGINT");
  run.onStart?.(child);
  const interrupt = (): void => signalGroup(child, "SIGINT");
  run.signal?.addEventListener("abort", interrupt, { once: true });
  if (run.onLine) forwardLines(child, run.onLine);
  const done = await child.finally(() => run.signal?.removeEventListener("abort", interrupt));
  const result: TerraformResult = {
    exitCode: done.exitCode ?? -1,
    stdout: done.stdout ?? "",
    stderr: done.stderr ?? "",
    output: done.all ?? "",
    signal: done.signal,
  };
  if (!(run.accept ?? [0]).includes(result.exitCode)) throw new TerraformError(args, run.cwd, result);
  return result;
}

/**
 * Looks for terraform and checks its version.
 * @returns the version, such as "1.11.4"
 * @throws UserError when it is missing or too old.
 */
export async function requireTerraform(terraform = "terraform", env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const answer = await execa(terraform, ["version", "-json"], { env, extendEnv: false, reject: false });
  const [oldestMajor, oldestMinor] = oldestTerraform;
  const remedy = [
    `Install Terraform ${oldestMajor}.${oldestMinor} or newer (https://developer.hashicorp.com/terraform/install).`,
  ];
  const version = /"terraform_version":\s*"([^"]+)"/.exec(answer.stdout ?? "")?.[1];
  if (version === undefined) throw new UserError(`Terraform is missing: "${terraform}" doesn't start.`, remedy);
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new UserError(`Terraform ${version} is too old.`, remedy);
  }
  return version;
}

function forwardLines(child: execa.ExecaChildProcess, onLine: (line: string) => void): void {
  let rest = "";
  child.all?.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop() ?? "";
    lines.forEach(onLine);
  });
  child.all?.on("end", () => {
    if (rest) onLine(rest);
  });
}

function describeEnd(result: TerraformResult): string {
  return result.signal ? `ended by ${result.signal}` : `exit code ${result.exitCode}`;
}

function tail(output: string): string {
  return output.trim().split("\n").slice(-60).join("\n");
}
