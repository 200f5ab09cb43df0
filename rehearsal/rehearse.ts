import { mkdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Listr, type ListrTask } from "listr2";
import pLimit from "p-limit";
import { requireTerraform } from "../delivery/terraform/run-terraform";
import { keepInManifest, readSynthesizedStacks } from "../delivery/terraform/synthesized-stack";
import type { Say } from "./driver";
import { EnvironmentRehearsal } from "./environment-rehearsal";
import { createForeignBackends, isolateBackends } from "./isolate-backends";
import { type Lab, startLab } from "./lab";
import { servingOnly } from "./provider/in-use";
import type { RehearsalReport } from "./report";
import { requireNode } from "./require-node";
import { requireServedProviders } from "./served-providers";
import { type Selection, selectStacks, type StackGroup } from "./selection";
import { keepTemporaryFolder, makeTemporaryFolder, removeTemporaryFolder } from "./temporary-folder";
import { synthesize } from "./synthesize";

export interface RehearseOptions extends Selection {
  /** A cdktf project, the folder with cdktf.json. @default this project */
  readonly app?: string;
  /** Folder for the plans. @default rehearsal.out in this project */
  readonly out?: string;
  /** Drives terraform itself instead of the cdktf CLI, independent stacks side by side. @default false */
  readonly fast?: boolean;
  /** Neither destroys anything nor removes the copied folder; onKeep decides how long the lab stays. @default false */
  readonly keep?: boolean;
  /** Called when keep is set and the stacks are deployed; the lab ends when it returns. */
  readonly onKeep?: (kept: { readonly workspace: string; readonly lab: Lab }) => Promise<void>;
  /** Redraws the progress in place on the terminal. @default false */
  readonly live?: boolean;
  /** Called with each line of progress. */
  readonly onProgress?: (line: string) => void;
  /** Terraform processes at once, over all environments. @default one more than there are processors */
  readonly concurrency?: number;
  /** Aborting it interrupts what runs and cleans up. */
  readonly signal?: AbortSignal;
}

const projectRoot = path.resolve(__dirname, "..");

/**
 * Deploys stacks with real Terraform and no AWS: the bootstrap, the deploy, a second plan that has to be empty, the
 * destruction. It works on a copy in a folder of its own, which it removes.
 * @returns what became of every stack; a stack that fails is a result, not an exception
 * @throws UserError when a tool is missing, the app doesn't synthesize, or nothing was selected.
 */
export async function rehearse(options: RehearseOptions = {}): Promise<RehearsalReport> {
  const started = performance.now();
  const plans = path.resolve(options.out ?? path.join(projectRoot, "rehearsal.out"));
  const workspace = await makeTemporaryFolder("rehearsal-app-");
  const rehearsals: EnvironmentRehearsal[] = [];
  let lab: Lab | undefined;
  try {
    const tasks = new Listr(
      [
        {
          title: "Prepare",
          task: async (_context, task) => {
            const say = sayTo(task, options, "rehearsal");
            requireNode();
            await requireTerraform();
            say("Synthesizing");
            const groups = await prepareWorkspace(options, workspace);
            say("Starting the provider stand-in and the state emulator");
            const stacks = groups.flatMap((group) => group.stacks);
            lab = await startLab({ ...servingOnly(stacks.map((stack) => stack.configuration)), onProgress: say });
            requireServedProviders(stacks, lab.standIn.reattach);
            await createForeignBackends(stacks, lab.store);
            const limit = pLimit(options.concurrency ?? os.cpus().length + 1);
            for (const group of groups) {
              const folder = path.join(plans, group.environment);
              await rm(folder, { recursive: true, force: true });
              const { fast = false, signal } = options;
              rehearsals.push(
                new EnvironmentRehearsal({ ...group, lab, workspace, plans: folder, limit, fast, signal }),
              );
            }
          },
        },
        {
          title: "Rehearse",
          task: (_context, task) =>
            task.newListr(
              rehearsals.map((rehearsal) => environmentTask(rehearsal, options)),
              // Environments share nothing but the machine; the cdktf CLI fills it alone.
              { concurrent: options.fast === true, exitOnError: false, rendererOptions: { collapseSubtasks: true } },
            ),
        },
      ],
      {
        renderer: options.live ? "default" : "silent",
        registerSignalListeners: false,
      },
    );
    await tasks.run();
    options.signal?.throwIfAborted();
    rehearsals.filter(({ failure }) => !failure).forEach((rehearsal) => rehearsal.conclude());
    if (options.keep && lab) await options.onKeep?.({ workspace, lab });
  } finally {
    await lab?.close();
    // Without a deploy there is nothing to look at.
    if (options.keep && rehearsals.length > 0) keepTemporaryFolder(workspace);
    else await removeTemporaryFolder(workspace);
  }
  const errors = rehearsals.flatMap(({ failure }) => (failure ? [failure.message] : []));
  return {
    ok: errors.length === 0,
    mode: options.fast ? "fast" : "cdktf",
    stacks: rehearsals.flatMap((rehearsal) => rehearsal.reports.all()),
    notes: rehearsals.flatMap((rehearsal) => rehearsal.notes),
    errors,
    plans,
    seconds: (performance.now() - started) / 1000,
  };
}

async function prepareWorkspace(options: RehearseOptions, workspace: string): Promise<StackGroup[]> {
  const app = path.resolve(options.app ?? projectRoot);
  const outdir = path.join(workspace, "cdktf.out");
  await mkdir(outdir);
  await synthesize(app, outdir, options.signal);
  // The cdktf CLI reads it; "app" isn't run, for the output is there already.
  const cdktfJson = { language: "typescript", app: "exit 1", output: "cdktf.out", projectId: "rehearsal" };
  await writeFile(path.join(workspace, "cdktf.json"), JSON.stringify({ ...cdktfJson, sendCrashReports: "false" }));
  const all = await readSynthesizedStacks(outdir);
  // Another project's stacks needn't be named after environments.
  const environments = options.environments ?? (options.app === undefined ? ["development"] : undefined);
  const groups = selectStacks(all, { environments, stackPattern: options.stackPattern }, path.basename(app));
  await keepInManifest(
    outdir,
    groups.flatMap((group) => group.stacks),
  );
  await isolateBackends(
    groups.flatMap((group) => group.stacks),
    workspace,
  );
  return groups;
}

function environmentTask(rehearsal: EnvironmentRehearsal, options: RehearseOptions): ListrTask {
  const step = (title: string, work: (say: Say) => Promise<void>, enabled = true): ListrTask => ({
    title,
    enabled,
    task: async (_context, task) => {
      const say = sayTo(task, options, rehearsal.environment);
      try {
        options.signal?.throwIfAborted();
        options.onProgress?.(`${rehearsal.environment}: ${title}`);
        await work(say);
      } catch (error) {
        rehearsal.failure = error instanceof Error ? error : new Error(String(error));
        const end = `${title}: ${options.signal?.aborted ? "interrupted" : "failed"}`;
        options.onProgress?.(`${rehearsal.environment}: ${end}`);
        // The whole message stands in the report.
        throw new Error(end);
      }
    },
  });
  return {
    title: rehearsal.environment,
    task: (_context, task) =>
      task.newListr(
        [
          step("Bootstrap the state store", (say) => rehearsal.bootstrap(say), rehearsal.needsBootstrap),
          step("Deploy", (say) => rehearsal.deploy(say)),
          step("Plan again: nothing may change", (say) => rehearsal.planAgain(say)),
          step("Destroy", (say) => rehearsal.destroy(say), options.keep !== true),
        ],
        { concurrent: false, exitOnError: true },
      ),
  };
}

function sayTo(task: { output: string }, options: RehearseOptions, subject: string): Say {
  return (line) => {
    task.output = line;
    options.onProgress?.(`${subject}:   ${line}`);
  };
}
