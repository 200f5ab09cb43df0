import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import pLimit from "p-limit";
import { servingOnly } from "../../rehearsal/provider/in-use";
import { startStandIn } from "../../rehearsal/provider/start";
import { terraformEnvironment } from "../../rehearsal/terraform-environment";
import { runTerraform } from "../terraform/run-terraform";
import { readSynthesizedStacks } from "../terraform/synthesized-stack";
import { UserError } from "../user-error";

/** Terraform processes at once. */
const CONCURRENCY = 3;

/**
 * Runs `terraform validate` on the HCL rendering of every stack, through the stand-in: scanners skip in silence what
 * isn't valid.
 * @param json what was synthesized as JSON, for the types in use
 * @throws UserError that names every stack that isn't valid.
 */
export async function validateHcl(json: string, hcl: string, work: string): Promise<void> {
  const stacks = await readSynthesizedStacks(json);
  const standIn = await startStandIn(servingOnly(stacks.map(({ configuration }) => configuration)));
  try {
    const env = await terraformEnvironment({ folder: work, reattach: standIn.reattach, base: process.env });
    const limit = pLimit(CONCURRENCY);
    const answers = await Promise.all(
      stacks.map(({ name }) =>
        limit(async () => {
          const cwd = join(work, name);
          await mkdir(cwd);
          await copyFile(join(hcl, "stacks", name, "cdk.tf"), join(cwd, "cdk.tf"));
          await runTerraform(["init", "-backend=false", "-input=false", "-no-color"], { cwd, env });
          const { exitCode, output } = await runTerraform(["validate", "-no-color"], { cwd, env, accept: [0, 1] });
          return exitCode === 0 ? undefined : `${name}: ${output.slice(output.indexOf("Error:")).trim()}`;
        }),
      ),
    );
    const invalid = answers.filter((answer) => answer !== undefined);
    if (invalid.length > 0) throw new UserError("The HCL rendering isn't valid:", invalid);
  } finally {
    await standIn.stop();
  }
}
