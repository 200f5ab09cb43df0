import path from "node:path";
import execa from "execa";
import { ensurePython } from "../../../rehearsal/python-environment";

/** What a person waits for, and what they type then. */
export interface Step {
  readonly expect: string;
  readonly send: string;
}

/** What was on the screen in the end. */
export interface Played {
  /** Everything shown, without the codes that move the cursor and colour the text. */
  readonly screen: string;
  readonly code: number;
  /** A text that never came, with everything typed after it left out; null if all came. */
  readonly missed: string | null;
}

export const CTRL_C = "\u0003";
export const ENTER = "\r";
/** Generous: it ends a test that hangs, and decides nothing else. */
const SECONDS = 120;

/** Plays a person at a real pseudo-terminal. */
export async function playTerminal(
  command: readonly string[],
  steps: readonly Step[],
  env: NodeJS.ProcessEnv,
): Promise<Played> {
  const { python } = await ensurePython("emulator");
  const { stdout } = await execa(python, [path.join(__dirname, "terminal.py")], {
    input: JSON.stringify({ command, steps, seconds: SECONDS }),
    env: { ...env, TERM: "xterm-256color" },
    extendEnv: false,
  });
  const played = JSON.parse(stdout) as Played;
  return { ...played, screen: played.screen.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "") };
}
