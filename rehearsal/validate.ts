import { cp } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pLimit from "p-limit";
import { requireTerraform, runTerraform } from "../delivery/terraform/run-terraform";
import { readSynthesizedStacks } from "../delivery/terraform/synthesized-stack";
import { isolateBackends } from "./isolate-backends";
import { servingOnly } from "./provider/in-use";
import { startStandIn } from "./provider/start";
import { requireServedProviders } from "./served-providers";
import { makeTemporaryFolder, removeTemporaryFolder } from "./temporary-folder";
import { terraformEnvironment } from "./terraform-environment";

/** What terraform validate said of one stack. */
export interface ValidationResult {
  readonly stack: string;
  readonly valid: boolean;
  readonly diagnostics: readonly ValidationDiagnostic[];
}

export interface ValidationDiagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail?: string;
  /** Such as `aws_s3_bucket.state`. */
  readonly address?: string;
  readonly snippet?: { readonly context?: string; readonly code: string };
}

/**
 * Runs `terraform validate` on every synthesized stack, through the provider stand-in.
 * @param outdir what cdktf synth wrote; it is copied, not touched
 * @throws UserError when terraform is missing or nothing is synthesized.
 */
export async function validateStacks(outdir: string, signal?: AbortSignal): Promise<ValidationResult[]> {
  await requireTerraform();
  const folder = await makeTemporaryFolder("rehearsal-validate-");
  try {
    const copy = path.join(folder, "cdktf.out");
    const source = await readSynthesizedStacks(outdir);
    await cp(outdir, copy, { recursive: true, filter: (file) => path.basename(file) !== ".terraform" });
    const stacks = await readSynthesizedStacks(copy);
    const standIn = await startStandIn(servingOnly(source.map(({ configuration }) => configuration)));
    try {
      requireServedProviders(stacks, standIn.reattach);
      await isolateBackends(stacks, folder);
      const env = await terraformEnvironment({ folder, reattach: standIn.reattach, base: process.env });
      const limit = pLimit(Math.max(2, os.cpus().length));
      return await Promise.all(
        stacks.map(({ name, directory }) =>
          limit(async () => {
            const run = { cwd: directory, env, signal };
            await runTerraform(["init", "-backend=false", "-input=false", "-no-color"], run);
            const said = await runTerraform(["validate", "-json"], { ...run, accept: [0, 1] });
            const { valid, diagnostics } = JSON.parse(said.stdout) as Omit<ValidationResult, "stack">;
            return { stack: name, valid, diagnostics };
          }),
        ),
      );
    } finally {
      await standIn.stop();
    }
  } finally {
    await removeTemporaryFolder(folder);
  }
}
