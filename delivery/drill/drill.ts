import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import execa from "execa";
import type { Settings } from "../../config/settings";
import { isolateBackends } from "../../rehearsal/isolate-backends";
import { startLab } from "../../rehearsal/lab";
import { makeTemporaryFolder, removeTemporaryFolder } from "../../rehearsal/temporary-folder";
import { PROJECT_ROOT } from "../docs/documents";
import { requireTerraform } from "../terraform/run-terraform";
import { readSynthesizedStacks, type SynthesizedStack, typesInUse } from "../terraform/synthesized-stack";
import { UserError } from "../user-error";
import { DRILL_CITATIONS, type DrillRecord, RAN_ON } from "./record";
import { configOf, recoverySettings } from "./recovery-settings";
import type { Scenario } from "./scenario";
import { scenarios } from "./scenarios";
import { Stage } from "./stage";

export interface DrillOptions {
  readonly scenario: string;
  /** The user's settings. @default - none, the constants */
  readonly settings?: Settings;
  readonly now: () => Date;
  /** Called with each line of progress. */
  readonly onProgress?: (line: string) => void;
  /** Aborting it ends what runs and cleans up. */
  readonly signal?: AbortSignal;
}

/**
 * Plays a failure and the recovery from it, in a folder of its own, without AWS.
 * @returns the record; a step that fails is a result, not an exception
 * @throws UserError when there is no such scenario, a tool is missing, or the stacks can't be synthesized.
 */
export async function drill(options: DrillOptions): Promise<DrillRecord> {
  const staged = scenarios().find(({ scenario }) => scenario.id === options.scenario);
  if (!staged) {
    const ids = scenarios().map(({ scenario }) => scenario.id);
    throw new UserError(`There is no scenario ${options.scenario}.`, [`Scenarios: ${ids.join(", ")}`]);
  }
  const { scenario, hooks } = staged;
  const { onProgress: say = () => undefined, signal } = options;
  const startedAt = options.now().toISOString();
  const started = performance.now();
  const terraform = await requireTerraform();
  const workspace = await makeTemporaryFolder("drill-");
  try {
    const given = options.settings ?? {};
    const settings = scenario.inFailoverRegion ? recoverySettings(given, scenario.environment) : given;
    const config = configOf(settings, scenario.environment);
    say(`${scenario.title} (${scenario.environment})`);
    const stacks = await synthesize(workspace, settings, scenario);
    const lab = await startLab({
      types: typesInUse(stacks.map(({ configuration }) => configuration)),
      hooks,
      onProgress: say,
    });
    const stage = new Stage(lab, workspace, config, stacks, say, signal);
    const failure = await scenario
      .play({ stage, config })
      .then(() => undefined)
      .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
      .finally(() => lab.close());
    signal?.throwIfAborted();
    return {
      format: 1,
      scenario: scenario.id,
      title: scenario.title,
      environment: scenario.environment,
      startedAt,
      seconds: Math.round((performance.now() - started) / 100) / 10,
      result: failure === undefined ? "passed" : "failed",
      ...(failure === undefined ? {} : { failure: withoutPaths(failure, workspace) }),
      document: scenario.document,
      objective: scenario.objective,
      citations: DRILL_CITATIONS,
      ranOn: RAN_ON,
      tools: { terraform, node: process.versions.node },
      steps: stage.steps,
    };
  } finally {
    await removeTemporaryFolder(workspace);
  }
}

/** Synthesizes into the workspace, so that the user's own output and settings stay as they are. */
async function synthesize(workspace: string, settings: Settings, scenario: Scenario): Promise<SynthesizedStack[]> {
  const outdir = path.join(workspace, "cdktf.out");
  await mkdir(outdir);
  const settingsFile = path.join(workspace, "settings.json");
  await writeFile(settingsFile, JSON.stringify(settings));
  const done = await execa(process.execPath, [path.join(PROJECT_ROOT, "delivery", "synth.js")], {
    cwd: PROJECT_ROOT,
    env: { CDKTF_OUTDIR: outdir, SETTINGS_FILE: settingsFile },
    stdin: "ignore",
    all: true,
    reject: false,
  });
  if (done.exitCode !== 0) throw new UserError(`The stacks can't be synthesized:\n${done.all ?? ""}`);
  const all = await readSynthesizedStacks(outdir);
  const wanted = ({ name }: SynthesizedStack): boolean => {
    const [environment, layer] = [name.split("-")[0], name.split("-").slice(1).join("-")];
    return environment === scenario.environment && (scenario.layers?.includes(layer) ?? true);
  };
  const stacks = all.filter(wanted);
  await isolateBackends(stacks, workspace);
  return stacks;
}

/** The record is committed: it holds no folder of this machine. */
function withoutPaths(message: string, workspace: string): string {
  return message.replaceAll(workspace, "WORKSPACE").replaceAll(PROJECT_ROOT, "PROJECT");
}
