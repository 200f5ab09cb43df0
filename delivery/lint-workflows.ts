import { existsSync } from "node:fs";
import { join } from "node:path";
import execa from "execa";
import { PROJECT_ROOT } from "../config/project-root";

/** The release in use. */
const ACTIONLINT = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.7";

const tools = join(PROJECT_ROOT, ".tools", "bin");
const actionlint = join(tools, "actionlint");

/** Builds actionlint on first use, then lints the workflows. */
async function lintWorkflows(): Promise<number> {
  if (!existsSync(actionlint)) await execa("go", ["install", ACTIONLINT], { env: { GOBIN: tools }, stdio: "inherit" });
  const { exitCode } = await execa(actionlint, [], { cwd: PROJECT_ROOT, stdio: "inherit", reject: false });
  return exitCode;
}

lintWorkflows().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(`actionlint could not be built, which needs Go: ${error.message}`);
    process.exitCode = 2;
  },
);
