import type { DeployConsole } from "./console";
import type { Session } from "./session";
import type { StackFailure } from "./stack-terraform";
import type { Ending } from "./schedule";
import { byName } from "./planning";

const STATE_NOT_WRITTEN = "errored.tfstate";

/** Tells which stacks failed, why, what state each is in, what was not begun, and the next command. */
export async function reportFailures(
  session: Session,
  failures: readonly StackFailure[],
  endings: ReadonlyMap<string, Ending>,
): Promise<void> {
  const { console, flags } = session;
  for (const failure of failures) {
    console.section(`${failure.stackName} failed`);
    console.problem(failure.reason);
    console.line(`State: ${await stateOf(session, failure)}`);
    console.line(`Log:   ${failure.logFile}`);
  }
  list(console, "Applied", endings, "done");
  list(console, "Not begun", endings, "skipped");
  console.line(`Next:  mend the cause, then ${nextCommand(flags.env)}`);
}

/** The command that goes on where a deploy stopped. */
export function nextCommand(environment: string): string {
  return `./deploy.sh -e ${environment} --resume`;
}

async function stateOf(session: Session, failure: StackFailure): Promise<string> {
  if (failure.step !== "apply") return "unchanged, nothing of this stack was applied";
  if (failure.isStale) return "unchanged by this deploy; somebody else changed it after the plan";
  if (failure.reason.includes(STATE_NOT_WRITTEN) || failure.reason.includes("Failed to persist state")) {
    return `NOT written; it is in ${STATE_NOT_WRITTEN} beside the stack. See the runbook before anything else`;
  }
  try {
    const state = await session.reader.read(byName(session.stacks, failure.stackName));
    return `what succeeded is in the state (${state?.resourceCount ?? 0} resources); the lock is released`;
  } catch {
    return "can't be read now; see the runbook";
  }
}

function list(console: DeployConsole, title: string, endings: ReadonlyMap<string, Ending>, wanted: Ending): void {
  const names = [...endings].filter(([, ending]) => ending === wanted).map(([name]) => name);
  if (names.length > 0) console.line(`${title}: ${names.join(", ")}`);
}
