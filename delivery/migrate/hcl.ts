import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { repairStatements } from "../hcl/repair-statements";
import { validateHcl } from "../scan/validate-hcl";
import { UserError } from "../user-error";
import { run } from "./npm";
import { NO_SETTINGS } from "./targets";

/** What the HCL of the present code is worth. */
export interface HclReport {
  readonly stacks: number;
  /** Stacks whose rendering had to be repaired. */
  readonly repaired: readonly string[];
  /** What terraform refuses afterwards, one line a stack. */
  readonly refused: readonly string[];
}

/**
 * The other way out: plain Terraform. Synthesizes the code as HCL, repairs what cdktf renders wrongly, and validates
 * every stack through the provider stand-in.
 * @param project a copy of the project, as it is
 * @param json the same stacks as JSON
 * @param hcl folder for the HCL
 */
export async function tryHcl(project: string, json: string, hcl: string, signal?: AbortSignal): Promise<HclReport> {
  const env = { ...process.env, CDKTF_OUTDIR: hcl, SYNTH_HCL_OUTPUT: "true", SETTINGS_FILE: NO_SETTINGS };
  await run(process.execPath, [path.join(project, "delivery", "synth.js")], { cwd: project, env, signal });
  const names = (await readdir(path.join(hcl, "stacks"))).sort();
  const repaired: string[] = [];
  for (const name of names) {
    const file = path.join(hcl, "stacks", name, "cdk.tf");
    const text = await readFile(file, "utf8");
    const better = repairStatements(text);
    if (better === text) continue;
    repaired.push(name);
    await writeFile(file, better);
  }
  const work = `${hcl}-work`;
  await mkdir(work);
  const refused = await validateHcl(json, hcl, work)
    .then((): readonly string[] => [])
    .catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      return error.remedy;
    });
  return { stacks: names.length, repaired, refused };
}
