import { basename, dirname } from "node:path";
import execa from "execa";
import { UserError } from "../user-error";
import type { ScanFinding, ScanInput } from "./finding";
import type { StackIndex } from "./stack-index";

interface CheckovCheck {
  readonly check_id: string;
  readonly check_name: string;
  readonly resource: string;
  readonly file_path: string;
}

interface CheckovOutput {
  readonly results: { readonly failed_checks: readonly CheckovCheck[] };
  readonly summary: { readonly passed: number; readonly failed: number; readonly parsing_errors: number };
}

/** checkov asks its makers' service for nothing, and an unparsed file is an error, not silence with exit code 0. */
const OFFLINE = { BC_API_OFFLINE: "1", CKV_PARSE_ERROR_FAIL: "true", LOG_LEVEL: "ERROR" };

/**
 * Runs checkov over a folder of stacks, or of plans named `<stack>.plan.json`.
 * @throws UserError when it fails, can't parse a file, or checks nothing.
 */
export async function runCheckov(
  command: string,
  folder: string,
  input: Extract<ScanInput, "json" | "plan">,
  index: StackIndex,
): Promise<ScanFinding[]> {
  const framework = input === "plan" ? "terraform_plan" : "terraform_json";
  const run = await execa(
    command,
    ["-d", folder, "--framework", framework, "--skip-download", "--soft-fail", "--quiet", "--compact", "-o", "json"],
    { env: OFFLINE, reject: false, maxBuffer: 256 * 1024 * 1024 },
  );
  const output = parse(run.stdout);
  if (!output) throw new UserError(`checkov failed on ${folder}:\n${run.stderr || run.stdout.slice(0, 2000)}`);
  const { passed, failed, parsing_errors } = output.summary;
  if (parsing_errors > 0) throw new UserError(`checkov could not parse ${parsing_errors} files in ${folder}`);
  if (passed + failed === 0) throw new UserError(`checkov checked nothing in ${folder}`);
  return output.results.failed_checks.map((check) => {
    const stack =
      input === "plan" ? basename(check.file_path).replace(/\.plan\.json$/, "") : basename(dirname(check.file_path));
    return {
      scanner: "checkov",
      input,
      rule: check.check_id,
      title: check.check_name,
      stack,
      address: index.addressOf(stack, check.resource),
    };
  });
}

function parse(text: string): CheckovOutput | undefined {
  try {
    const output = JSON.parse(text) as Partial<CheckovOutput>;
    return output.summary && output.results ? (output as CheckovOutput) : undefined;
  } catch {
    return undefined;
  }
}
