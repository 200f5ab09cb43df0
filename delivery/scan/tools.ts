import { existsSync } from "node:fs";
import { join } from "node:path";
import execa from "execa";
import { PROJECT_ROOT } from "../../config/project-root";
import { ensurePython } from "../../rehearsal/python-environment";
import { UserError } from "../user-error";

/** The tfsec release in use: the last, since its engine went on as trivy. */
const TFSEC = "github.com/aquasecurity/tfsec/cmd/tfsec@v1.28.14";

const TOOLS = join(PROJECT_ROOT, ".tools", "bin");

/** Where the installed tfsec lies. */
export const TFSEC_PATH = join(TOOLS, "tfsec");

/**
 * Installs what is missing of both scanners into folders of the project.
 * @throws UserError when Go or Python is missing, or a registry doesn't answer.
 */
export async function installScanners(say: (line: string) => void): Promise<void> {
  if (!existsSync(TFSEC_PATH)) {
    say(`Building ${TFSEC}: this takes a minute or two`);
    const built = await execa("go", ["install", TFSEC], { env: { GOBIN: TOOLS }, all: true, reject: false });
    if (built.failed) {
      throw new UserError(`tfsec could not be built:\n${built.all ?? "go install failed"}`, [
        "Go 1.21 or later is needed: https://go.dev/dl",
      ]);
    }
  }
  await ensurePython("scan", { onProgress: say });
}

/** The scanners' commands. @throws UserError when one isn't installed */
export async function scannerCommands(): Promise<{ tfsec: string; checkov: string }> {
  if (!existsSync(TFSEC_PATH)) throw new UserError("tfsec isn't installed.", ["Run: npm run scan:install"]);
  const python = await ensurePython("scan");
  return { tfsec: TFSEC_PATH, checkov: python.command("checkov") };
}
