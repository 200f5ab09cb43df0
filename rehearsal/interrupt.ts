/**
 * Gives a signal that is aborted by Ctrl-C and by a request to end, once; the work then cleans up by itself. A second
 * Ctrl-C ends the process at once.
 */
export function abortOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(130);
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
