import { CommanderError } from "commander";
import { ConfigError } from "../../config/problem";
import { PlanError } from "../plan/plan";
import { AcknowledgementError } from "../review/acknowledgements";
import { TerraformError } from "../terraform/run-terraform";
import { UserError } from "../user-error";
import { deploy } from "./deploy";
import { destroy } from "./destroy";
import { DeployError, EXIT } from "./exit-codes";
import { nextCommand } from "./failure-report";
import { checkFlags, deployCommand, isCi, type DeployFlags } from "./flags";
import type { DeployPorts } from "./ports";
import { withSession } from "./session";
import { StackFailure } from "./stack-terraform";

/** Runs the deploy command and returns its exit code. Nothing is thrown for a user's mistake. */
export async function runDeploy(args: readonly string[], ports: DeployPorts, signal: AbortSignal): Promise<number> {
  const { write } = ports.terminal;
  const command = deployCommand().exitOverride().configureOutput({ writeOut: write, writeErr: write });
  let environment = "ENV";
  try {
    command.parse([...args], { from: "user" });
    const flags = command.opts<DeployFlags>();
    environment = flags.env;
    checkFlags(flags, isCi(ports.env));
    refuseForeignStacks(flags, ports.env);
    return await withSession(flags, ports, signal, (session) => (flags.destroy ? destroy(session) : deploy(session)));
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const code = signal.aborted ? EXIT.interrupted : exitCodeOf(error);
    if (code === EXIT.interrupted) {
      write(
        `\nInterrupted. Nothing runs any more. Next: ${nextCommand(environment)}, or the command without --resume.\n`,
      );
      return code;
    }
    if (code === undefined) throw error;
    write(`\n${(error as Error).message}\n`);
    return code;
  }
}

/** What is applied is synthesized here, from code that was reviewed; stacks from elsewhere may only be planned. */
function refuseForeignStacks(flags: DeployFlags, env: NodeJS.ProcessEnv): void {
  if (!env.SYNTHESIZED_FROM || flags.plan) return;
  throw new DeployError(EXIT.usage, "SYNTHESIZED_FROM is set, which goes with --plan only.", ["Unset it."]);
}

function exitCodeOf(error: unknown): number | undefined {
  if (error instanceof DeployError) return error.exitCode;
  if (error instanceof StackFailure || error instanceof TerraformError) return EXIT.stackFailed;
  if (error instanceof ConfigError || error instanceof UserError || error instanceof AcknowledgementError)
    return EXIT.usage;
  if (error instanceof PlanError) return EXIT.unexpected;
  return undefined;
}
