import type { ChildProcess } from "node:child_process";

const running = new Map<ChildProcess, NodeJS.Signals>();
let listening = false;

/**
 * Ends a detached child and its group when this process exits for whatever reason it can still notice, so that nothing
 * is left behind by an exception or an early exit.
 */
export function endWithThisProcess(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!listening) {
    listening = true;
    process.on("exit", () => running.forEach((endSignal, orphan) => signalGroup(orphan, endSignal)));
  }
  running.set(child, signal);
  child.once("exit", () => running.delete(child));
}

/** Sends a signal to a detached child and everything that it has started in its group. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}
