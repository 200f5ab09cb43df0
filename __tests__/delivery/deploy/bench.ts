import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadConfig } from "../../../config";
import type { EnvironmentConfig, EnvironmentName } from "../../../config/schema";
import { runDeploy } from "../../../delivery/deploy/cli";
import type { DeployPorts } from "../../../delivery/deploy/ports";
import { StateReader, type StackState } from "../../../delivery/deploy/state-reader";
import { readSynthesizedStacks } from "../../../delivery/terraform/synthesized-stack";
import type { Lab } from "../../../rehearsal/lab";
import { ACCOUNT, writeTinyApp, type TinyApp } from "./tiny-app";

/** The result of one deploy run inside this process. */
export interface Run {
  readonly code: number;
  readonly text: string;
}

/** This project's configuration of an environment, bound to the emulator's account. */
export function configuration(name: EnvironmentName, account = ACCOUNT): EnvironmentConfig {
  const config = loadConfig().find((candidate) => candidate.environment === name);
  if (config === undefined) throw new Error(name);
  return { ...config, account: { ...config.account, id: account } };
}

let runs = 0;

/** One environment of the small app, with its own state store and work folder. */
export class Bench {
  app: TinyApp;
  readonly workRoot = mkdtempSync(path.join(tmpdir(), "deploy-"));
  /** Everything that any run of this bench has printed. */
  printed = "";

  constructor(
    readonly lab: Lab,
    environment: EnvironmentName,
  ) {
    runs += 1;
    this.app = { environment, suffix: `${process.pid}-${runs}` };
  }

  /** Runs the deploy command in this process. */
  async deploy(
    args: readonly string[],
    changed: Partial<DeployPorts> = {},
    signal = new AbortController().signal,
  ): Promise<Run> {
    let text = "";
    const ports: DeployPorts = {
      terminal: { write: (line) => void (text += line), interactive: false, live: false },
      prompter: { yesOrNo: () => Promise.reject(new Error("asked")), text: () => Promise.reject(new Error("asked")) },
      env: { ...this.lab.env, CI: undefined },
      workRoot: this.workRoot,
      configuration: (name) => configuration(name),
      synthesize: (outdir) => writeTinyApp(outdir, this.app),
      check: () => Promise.resolve(undefined),
      now: () => new Date("2026-03-01T12:00:00Z"),
      ...changed,
    };
    const code = await runDeploy(["-e", this.app.environment, ...args], ports, signal);
    this.printed += text;
    return { code, text };
  }

  /** States of the stacks that are applied, by layer. */
  async states(): Promise<Map<string, StackState>> {
    const outdir = mkdtempSync(path.join(tmpdir(), "tiny-"));
    await writeTinyApp(outdir, this.app);
    const reader = new StateReader(this.lab.env);
    const states = await reader.readAll(await readSynthesizedStacks(outdir));
    reader.close();
    rmSync(outdir, { recursive: true });
    return new Map([...states].map(([name, state]) => [name.replace(`${this.app.environment}-`, ""), state]));
  }

  /** Every file below the work folder, as text; a plan file would be among them. */
  files(): Map<string, string> {
    const found = new Map<string, string>();
    for (const entry of readdirSync(this.workRoot, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile()) found.set(path.relative(this.workRoot, file), readFileSync(file, "latin1"));
    }
    return found;
  }

  close(): void {
    rmSync(this.workRoot, { recursive: true, force: true });
  }
}
