/** npm passes on a signal that the terminal has sent already: what comes within this time is the same Ctrl-C. */
const sameInterruptMs = 1_000;

/**
 * Gives a signal that is aborted by Ctrl-C and by a request to end; the work then cleans up by itself. A second Ctrl-C
 * ends the process at once.
 */
export function abortOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  let first: number | undefined;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (first !== undefined) {
        if (performance.now() - first > sameInterruptMs) process.exit(130);
        return;
      }
      first = performance.now();
      console.error("Interrupted: ending what runs and cleaning up. Press Ctrl-C again to end at once.");
      controller.abort(new InterruptedError());
    });
  }
  return controller.signal;
}

/** The user has interrupted the command. */
export class InterruptedError extends Error {
  constructor() {
    super("Interrupted.");
  }
}
