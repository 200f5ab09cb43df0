import { statSync } from "node:fs";
import path from "node:path";
import type { SynthesizedStack } from "../delivery/terraform/synthesized-stack";
import { runCdktf } from "./cdktf-cli";
import type { Driver, Say } from "./driver";
import type { StackReports } from "./report";

/** Drives the real cdktf CLI, as anybody who deploys a cdktf project by hand does. */
export class CdktfDriver implements Driver {
  constructor(
    private readonly options: {
      /** Folder with cdktf.json and the copied output. */
      readonly workspace: string;
      readonly env: NodeJS.ProcessEnv;
      readonly signal?: AbortSignal;
    },
  ) {}

  async deploy(stacks: readonly SynthesizedStack[], reports: StackReports, say: Say): Promise<void> {
    await this.run("deploy", stacks, reports, say);
  }

  async destroy(stacks: readonly SynthesizedStack[], reports: StackReports, say: Say): Promise<void> {
    await this.run("destroy", stacks, reports, say);
  }

  private async run(
    command: "deploy" | "destroy",
    stacks: readonly SynthesizedStack[],
    reports: StackReports,
    say: Say,
  ): Promise<void> {
    if (stacks.length === 0) return;
    const terraformCommand = command === "deploy" ? "apply" : "destroy";
    const unfinished = new Map(stacks.map((stack) => [stack.name, stack]));
    const onStackDone = (name: string): void => {
      const stack = unfinished.get(name);
      if (!stack) return;
      unfinished.delete(name);
      reports.of(name)[`${command}Seconds`] = secondsSinceStart(stack, terraformCommand);
      say(`${name} ${command}ed (${stacks.length - unfinished.size} of ${stacks.length})`);
    };
    try {
      const names = stacks.map(({ name }) => name);
      await runCdktf(command, names, {
        cwd: this.options.workspace,
        env: this.options.env,
        signal: this.options.signal,
        onStackDone,
      });
    } catch (error) {
      for (const stack of unfinished.values()) {
        if (secondsSinceStart(stack, terraformCommand) === undefined) continue;
        Object.assign(reports.of(stack.name), { result: "failed", message: (error as Error).message });
      }
      throw error;
    }
  }
}

/** The recorder leaves a file when a stack's turn comes. */
function secondsSinceStart(stack: SynthesizedStack, terraformCommand: string): number | undefined {
  const started = statSync(path.join(stack.directory, `${terraformCommand}.started`), { throwIfNoEntry: false });
  return started && (Date.now() - started.mtimeMs) / 1000;
}
