import { basename, dirname } from "node:path";
import execa from "execa";
import { UserError } from "../user-error";
import type { ScanFinding, ScanInput } from "./finding";

interface TfsecResult {
  readonly long_id: string;
  readonly rule_description: string;
  readonly resource: string;
  readonly location: { readonly filename: string };
}

interface TfsecOutput {
  readonly results: readonly TfsecResult[] | null;
}

/**
 * Runs tfsec over a folder of stacks.
 * @throws UserError when it fails for another reason than findings.
 */
export async function runTfsec(command: string, folder: string, input: ScanInput): Promise<ScanFinding[]> {
  const run = await execa(command, [folder, "--format", "json", "--no-color", "--soft-fail"], {
    reject: false,
    maxBuffer: 256 * 1024 * 1024,
  });
  if (run.failed) throw new UserError(`tfsec failed on ${folder}:\n${run.stderr || run.stdout.slice(0, 2000)}`);
  const { results } = JSON.parse(run.stdout) as TfsecOutput;
  return (results ?? []).map(({ long_id, rule_description, resource, location }) => ({
    scanner: "tfsec",
    input,
    rule: long_id,
    title: rule_description,
    stack: basename(dirname(location.filename)),
    address: resource,
  }));
}
