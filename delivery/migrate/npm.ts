import execa from "execa";
import { endWithThisProcess, signalGroup } from "../terraform/child-processes";
import { UserError } from "../user-error";

/** Runs a program to its end. @throws UserError with the end of what it said when it fails. */
export async function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv; readonly signal?: AbortSignal },
): Promise<string> {
  const { cwd, env, signal } = options;
  const child = execa(program, [...args], { cwd, env, stdin: "ignore", all: true, reject: false, detached: true });
  endWithThisProcess(child, "SIGTERM");
  const end = (): void => signalGroup(child, "SIGTERM");
  signal?.addEventListener("abort", end, { once: true });
  const done = await child.finally(() => signal?.removeEventListener("abort", end));
  signal?.throwIfAborted();
  if (done.exitCode === 0) return done.all ?? "";
  const said = (done.all ?? "").trim().split("\n").slice(-30).join("\n");
  throw new UserError(`${program} ${args.slice(0, 2).join(" ")} failed (exit code ${done.exitCode}):\n${said}`);
}

/** Runs npm quietly; nothing of what it installs may run scripts. */
export async function npm(args: readonly string[], cwd: string, signal?: AbortSignal): Promise<void> {
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--engine-strict=false"];
  await run("npm", [...args, ...quiet], { cwd, signal });
}
