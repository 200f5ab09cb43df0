import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import execa from "execa";
import { rehearse } from "../rehearsal/rehearse";
import { MemoryWatch } from "./memory";

/** One line of the benchmark. */
export interface Measurement {
  readonly environments: number;
  readonly services: number;
  readonly stacks: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** Synthesizes environments with a number of services each, in a process of its own. */
export async function measureSynth(environments: number, services: number): Promise<Measurement> {
  const outdir = await mkdtemp(path.join(os.tmpdir(), "bench-"));
  try {
    const started = performance.now();
    const { stdout } = await execa(process.execPath, ["--import", "tsx", path.join(__dirname, "synth-main.ts")], {
      env: { CDKTF_OUTDIR: outdir, BENCH_ENVIRONMENTS: String(environments), BENCH_SERVICES: String(services) },
      stdin: "ignore",
    });
    const seconds = (performance.now() - started) / 1000;
    const { peakMegabytes } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as { peakMegabytes: number };
    const stacks = (await readdir(path.join(outdir, "stacks"))).length;
    return { environments, services, stacks, seconds, peakMegabytes: Math.round(peakMegabytes) };
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}

/** Rehearses copies of development with terraform driven directly: deploy, empty plan, destroy. */
export async function measureRehearsal(environments: number, signal: AbortSignal): Promise<Measurement> {
  const out = await mkdtemp(path.join(os.tmpdir(), "bench-"));
  const memory = new MemoryWatch();
  process.env.BENCH_ENVIRONMENTS = String(environments);
  try {
    const report = await rehearse({ app: path.join(__dirname, "app"), environments: ["all"], out, fast: true, signal });
    if (!report.ok) throw new Error(report.errors.join("\n"));
    const { seconds, stacks } = report;
    return { environments, services: 5, stacks: stacks.length, seconds, peakMegabytes: memory.stop() };
  } finally {
    memory.stop();
    await rm(out, { recursive: true, force: true });
  }
}

/** Seconds that each further environment or service has cost since the line before. */
export function growth(lines: readonly Measurement[], of: "environments" | "services"): Array<number | undefined> {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const more = before && line[of] - before[of];
    return before && more ? (line.seconds - before.seconds) / more : undefined;
  });
}
