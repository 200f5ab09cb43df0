import type { ApplyEvent } from "./engine/events";
import { startControl } from "./control";
import type { ChildOptions, ChildReady } from "./child-protocol";
import { startStandIn } from "./start";

/**
 * The stand-in as a process of its own. Options come as JSON in STAND_IN_OPTIONS; one line of JSON on standard output
 * says where it is reached. It ends on SIGTERM, SIGINT, or when its standard input closes, so that it never outlives
 * whoever started it.
 */
async function main(): Promise<void> {
  const options = JSON.parse(process.env["STAND_IN_OPTIONS"] ?? "{}") as ChildOptions;
  const eventUrl = options.eventUrl;
  const standIn = await startStandIn({
    ...options,
    types: options.types === undefined ? undefined : new Set(options.types),
    hooks: eventUrl === undefined ? {} : { onApply: (event) => tell(eventUrl, event) },
  });
  const control = await startControl(standIn);
  const ready: ChildReady = { reattach: standIn.reattach, control: control.url, pid: standIn.pid };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  const end = (): void => {
    void Promise.all([control.stop(), standIn.stop()]).then(() => process.exit(0));
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
  process.stdin.once("end", end);
  process.stdin.once("error", end);
  process.stdin.resume();
}

/** Passes an event on and waits until it is dealt with; any answer but 2xx fails the resource. */
async function tell(url: string, event: ApplyEvent): Promise<void> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(event) });
  if (!response.ok) {
    throw new Error(await response.text());
  }
}

main().catch((error: Error) => {
  process.stderr.write(`stand-in: ${error.message}\n`);
  process.exit(1);
});
