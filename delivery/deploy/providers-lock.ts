import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runTerraform } from "../terraform/run-terraform";
import { readSynthesizedStacks, type StackConfiguration } from "../terraform/synthesized-stack";
import { LOCK_FILE } from "./stack-files";

/** Platforms on which this project is deployed: pipelines, and people's machines. */
const PLATFORMS = ["linux_amd64", "linux_arm64", "darwin_amd64", "darwin_arm64", "windows_amd64"];

const HEAD = `# Checksums of the providers that the bindings in package-lock.json pin.
# deploy copies the entries a stack needs beside its cdk.tf.json and runs \`terraform init -lockfile=readonly\`,
# so a package that differs from these stops the deploy. \`npm run providers:lock\` makes the file again.

`;

/**
 * Makes delivery/providers.lock.hcl again, from the registry that signs the packages. Needs the network.
 * @param outdir synthesized stacks, whose pinned providers are taken
 */
export async function lockProviders(
  outdir: string,
  env: NodeJS.ProcessEnv,
  onLine: (line: string) => void,
): Promise<void> {
  const stacks = await readSynthesizedStacks(outdir);
  const folder = await mkdtemp(path.join(os.tmpdir(), "providers-"));
  try {
    const terraform = { required_providers: mergedProviders(stacks.map((stack) => stack.configuration)) };
    await writeFile(path.join(folder, "main.tf.json"), JSON.stringify({ terraform }));
    const platforms = PLATFORMS.map((platform) => `-platform=${platform}`);
    await runTerraform(["providers", "lock", ...platforms], { cwd: folder, env, onLine });
    const made = await readFile(path.join(folder, ".terraform.lock.hcl"), "utf8");
    await writeFile(LOCK_FILE, `${HEAD}${made.slice(made.indexOf("provider "))}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function mergedProviders(configurations: readonly StackConfiguration[]): Record<string, object> {
  return Object.assign(
    {},
    ...configurations.map((configuration) => configuration.terraform?.required_providers ?? {}),
  ) as Record<string, object>;
}
