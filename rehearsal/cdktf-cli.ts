import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import execa from "execa";
import { endWithThisProcess, signalGroup } from "../delivery/terraform/child-processes";

export interface CdktfRun {
  /** Folder with cdktf.json and the synthesized output. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Called when a stack is finished. */
  readonly onStackDone?: (stack: string) => void;
  readonly signal?: AbortSignal;
}

/** Far beyond what any environment takes: a cdktf that never ends is ended, and the rehearsal fails. */
const longestRunMs = 20 * 60_000;

/** The cdktf command failed; the message holds the end of what it said. */
export class CdktfError extends Error {}

/**
 * Deploys or destroys stacks that are synthesized already, with the real cdktf CLI.
 * @param stacks names or patterns, such as `development-*`
 * @throws CdktfError when the command fails.
 */
export async function runCdktf(command: "deploy" | "destroy", stacks: readonly string[], run: CdktfRun): Promise<void> {
  const cli = path.join(path.dirname(require.resolve("cdktf-cli/package.json")), "bundle", "bin", "cdktf");
  const flags = ["--auto-approve", "--skip-synth", "--skip-provider-lock", "--no-color"];
  const child = execa(process.execPath, [cli, command, ...stacks, ...flags], {
    cwd: run.cwd,
    env: {
      ...run.env,
      TERRAFORM_BINARY_NAME: path.join(__dirname, "terraform-recorder.sh"),
      REHEARSAL_TERRAFORM: run.env.REHEARSAL_TERRAFORM ?? "terraform",
      CI: "true",
      FORCE_COLOR: "0",
    },
    extendEnv: false,
    stdin: "ignore",
    all: true,
    reject: false,
    maxBuffer: 256 * 1024 * 1024,
    // Its terraform processes must get one interrupt, from us, not a second one from the terminal.
    detached: true,
  });
  endWithThisProcess(child, "SIGKILL");
  let killer: NodeJS.Timeout | undefined;
  const interrupt = (): void => {
    signalGroup(child, "SIGINT");
    killer ??= setTimeout(() => signalGroup(child, "SIGKILL"), 10_000);
  };
  const deadline = setTimeout(interrupt, longestRunMs);
  run.signal?.addEventListener("abort", interrupt, { once: true });
  const follow = new StackFollower((stack) => run.onStackDone?.(stack));
  child.all?.on("data", (chunk: Buffer) => follow.read(chunk.toString()));
  const done = await child.finally(() => {
    clearTimeout(deadline);
    clearTimeout(killer);
    run.signal?.removeEventListener("abort", interrupt);
  });
  run.signal?.throwIfAborted();
  if (done.exitCode !== 0) {
    const said = stripVTControlCharacters(done.all ?? "")
      .split("\n")
      .filter((line) => line.trim() !== "" && !/^\d+ Stacks? /.test(line));
    throw new CdktfError(
      `cdktf ${command} ${stacks.join(" ")} failed (exit code ${done.exitCode})\n${said.slice(-60).join("\n")}`,
    );
  }
}

/** Finds in cdktf's output, in which the stacks' lines alternate, which stack has just finished. */
class StackFollower {
  private stack = "";
  private rest = "";

  constructor(private readonly onDone: (stack: string) => void) {}

  read(chunk: string): void {
    const lines = (this.rest + stripVTControlCharacters(chunk)).split(/\r?\n/);
    this.rest = lines.pop() ?? "";
    for (const line of lines) {
      // A block of lines begins with the stack's name at the margin, padded to the longest; what follows is indented.
      this.stack = /^(\S+) {2,}\S/.exec(line)?.[1] ?? this.stack;
      if (/(Apply|Destroy) complete! Resources: /.test(line)) this.onDone(this.stack);
    }
  }
}
