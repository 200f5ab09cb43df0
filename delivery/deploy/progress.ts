import { Listr, type ListrTaskWrapper, type DefaultRenderer, type SimpleRenderer } from "listr2";
import type { DeployConsole } from "./console";

/** Tells how each of several stacks is getting on. */
export interface Progress {
  /** The stack is at work; the text replaces the last one. */
  update(name: string, text: string): void;
  /** The stack is ready. */
  done(name: string, text: string): void;
  failed(name: string, text: string): void;
  skipped(name: string, text: string): void;
}

/** Shows the progress of stacks while `work` runs: live lines in a terminal, plain ones elsewhere. */
export async function withProgress<T>(
  console: DeployConsole,
  names: readonly string[],
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  return console.live ? withLiveLines(console, names, work) : work(plainLines(console));
}

function plainLines(console: DeployConsole): Progress {
  const say = (name: string, text: string): void => console.line(`${name}: ${text}`);
  return { update: () => undefined, done: say, failed: say, skipped: say };
}

interface Line {
  title?: ListrTaskWrapper<unknown, typeof DefaultRenderer, typeof SimpleRenderer>;
  text?: string;
  settle: (error?: Error) => void;
  readonly settled: Promise<void>;
}

async function withLiveLines<T>(
  console: DeployConsole,
  names: readonly string[],
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  const lines = new Map(names.map((name) => [name, newLine()]));
  const show = (name: string, text: string): Line | undefined => {
    const line = lines.get(name);
    if (line === undefined) return undefined;
    line.text = console.clean(`${name}: ${text}`);
    if (line.title !== undefined) line.title.title = line.text;
    return line;
  };
  const progress: Progress = {
    update: (name, text) => void show(name, text),
    done: (name, text) => show(name, text)?.settle(),
    skipped: (name, text) => show(name, text)?.settle(),
    failed: (name, text) => show(name, text)?.settle(new Error(console.clean(`${name}: ${text}`))),
  };
  const listr = new Listr(
    [...lines].map(([name, line]) => ({
      title: name,
      task: async (_: unknown, task: NonNullable<Line["title"]>): Promise<void> => {
        line.title = task;
        if (line.text !== undefined) task.title = line.text;
        await line.settled;
      },
    })),
    // Signals are handled by the deploy, which lets terraform write its state first.
    {
      concurrent: true,
      exitOnError: false,
      registerSignalListeners: false,
      rendererOptions: { collapseErrors: false },
    },
  );
  const shown = listr.run();
  try {
    return await work(progress);
  } finally {
    lines.forEach((line) => line.settle());
    await shown;
  }
}

function newLine(): Line {
  let resolve: () => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const settled = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // A line that fails before Listr waits for it must not count as an unhandled rejection.
  settled.catch(() => undefined);
  return { settled, settle: (error) => (error === undefined ? resolve() : reject(error)) };
}
