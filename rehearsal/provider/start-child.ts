import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { createInterface } from "node:readline";
import type { ChildOptions, ChildReady } from "./child-protocol";
import { bodyOf, listen } from "./control";
import type { ApplyEvent, Hooks, Stats } from "./engine/events";
import type { StandIn, StandInOptions } from "./start";

/** The stand-in in a process of its own, so that a test can kill it. Steered like the one in this process. */
export async function startStandInProcess(options: StandInOptions = {}): Promise<StandIn> {
  const events = await startEvents(options.hooks);
  const childOptions: ChildOptions = {
    types: options.types === undefined ? undefined : [...options.types],
    statementDepth: options.statementDepth,
    identity: options.identity,
    failOn: options.failOn,
    eventUrl: events?.url,
  };
  const child = spawn(process.execPath, ["--import", require.resolve("tsx"), path.join(__dirname, "main.ts")], {
    env: { ...process.env, STAND_IN_OPTIONS: JSON.stringify(childOptions) },
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.on("error", () => undefined);
  const ready = await readReady(child);
  return {
    reattach: ready.reattach,
    pid: ready.pid,
    failOn: async (rules) => {
      await call(`${ready.control}/fail-on`, { method: "PUT", body: JSON.stringify(rules) });
    },
    stats: async () => (await call(`${ready.control}/stats`)) as Stats,
    stop: async () => {
      await end(child);
      await events?.stop();
    },
  };
}

function readReady(child: ChildProcess): Promise<ChildReady> {
  return new Promise((resolve, reject) => {
    const { stdout } = child;
    if (stdout === null) {
      reject(new Error("the stand-in's output isn't piped"));
      return;
    }
    createInterface({ input: stdout }).once("line", (line) => resolve(JSON.parse(line) as ChildReady));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the stand-in ended with code ${String(code)} before it served`)));
  });
}

async function call(url: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(url, init);
  const body: unknown = await response.json();
  if (!response.ok) {
    throw new Error(JSON.stringify(body));
  }
  return body;
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

/** Receives the child's events and hands them to the hook. */
async function startEvents(hooks: Hooks | undefined): Promise<{ url: string; stop(): Promise<void> } | undefined> {
  const onApply = hooks?.onApply;
  if (onApply === undefined) {
    return undefined;
  }
  const server: Server = createServer((request, response) => {
    bodyOf(request)
      .then((body) => onApply(JSON.parse(body) as ApplyEvent))
      .then(() => response.writeHead(200).end())
      .catch((error: Error) => response.writeHead(500).end(error.message));
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
