import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import execa from "execa";
import { PROJECT_ROOT } from "../../config/project-root";
import { makeTemporaryFolder, removeTemporaryFolder } from "../../rehearsal/temporary-folder";
import { repairStatements } from "../hcl/repair-statements";
import { UserError } from "../user-error";
import { runCheckov } from "./checkov";
import type { ScanFinding } from "./finding";
import { StackIndex } from "./stack-index";
import { runTfsec } from "./tfsec";
import { scannerCommands } from "./tools";
import { validateHcl } from "./validate-hcl";

export interface ScanOptions {
  /** The rehearsal's plans: `<environment>/<stack>.plan.json`. */
  readonly plans: string;
  /** Called with each step. */
  readonly say: (line: string) => void;
}

export interface Scan {
  readonly findings: readonly ScanFinding[];
  readonly index: StackIndex;
}

/**
 * Synthesizes as JSON and as HCL and runs both scanners: tfsec sees nested blocks in HCL alone, checkov follows
 * references in plans best.
 * @throws UserError when a scanner is missing or fails, a plan is missing, or the HCL isn't valid.
 */
export async function scan({ plans, say }: ScanOptions): Promise<Scan> {
  const { tfsec, checkov } = await scannerCommands();
  const work = await makeTemporaryFolder("scan-");
  try {
    const [json, hcl, flatPlans, terraform] = ["json", "hcl", "plans", "validate"].map((name) => join(work, name)) as [
      string,
      string,
      string,
      string,
    ];
    say("Synthesizing as JSON and as HCL");
    await Promise.all([synthesize(json, {}), synthesize(hcl, { SYNTH_HCL_OUTPUT: "true" })]);
    const index = new StackIndex(json);
    await repairHcl(hcl, index.stackNames);
    await collectPlans(plans, index.stackNames, flatPlans);
    await mkdir(terraform);

    say("Validating the HCL rendering");
    await validateHcl(json, hcl, terraform);
    say("tfsec over HCL and JSON");
    const secured = await Promise.all([runTfsec(tfsec, hcl, "hcl"), runTfsec(tfsec, json, "json")]);
    say("checkov over JSON and the rehearsal's plans");
    const checked = await Promise.all([
      runCheckov(checkov, json, "json", index),
      runCheckov(checkov, flatPlans, "plan", index),
    ]);
    return { findings: [...secured, ...checked].flat(), index };
  } finally {
    await removeTemporaryFolder(work);
  }
}

async function synthesize(outdir: string, env: NodeJS.ProcessEnv): Promise<void> {
  const run = await execa(process.execPath, [join(PROJECT_ROOT, "delivery", "synth.js")], {
    cwd: PROJECT_ROOT,
    env: { ...env, CDKTF_OUTDIR: outdir },
    all: true,
    reject: false,
  });
  if (run.failed) throw new UserError(run.all ?? "Synthesis failed");
}

async function repairHcl(hcl: string, stacks: readonly string[]): Promise<void> {
  for (const stack of stacks) {
    const file = join(hcl, "stacks", stack, "cdk.tf");
    await writeFile(file, repairStatements(await readFile(file, "utf8")));
  }
}

/** Puts the plans of all environments side by side, so that one run of checkov reads them. */
async function collectPlans(plans: string, stacks: readonly string[], target: string): Promise<void> {
  await mkdir(target);
  const missing: string[] = [];
  for (const stack of stacks) {
    const file = `${stack}.plan.json`;
    const source = join(plans, stack.split("-")[0]!, file);
    if (existsSync(source)) await copyFile(source, join(target, file));
    else missing.push(stack);
  }
  if (missing.length > 0) {
    throw new UserError(`No rehearsed plans in ${plans} of: ${missing.join(", ")}`, [
      "Run: npm run rehearse -- --env all --fast",
    ]);
  }
}
