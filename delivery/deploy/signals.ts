/** Turns Ctrl-C and a request to end into an abort, so that terraform can write its state and give its lock back. */
export function interruptible(): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) {
      process.stderr.write("\nStill waiting for terraform to write its state; killing it now would lose it.\n");
      return;
    }
    process.stderr.write("\nInterrupted: terraform finishes what it has begun and writes its state.\n");
    controller.abort();
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const name of signals) process.on(name, onSignal);
  return { signal: controller.signal, stop: () => signals.forEach((name) => process.off(name, onSignal)) };
}
