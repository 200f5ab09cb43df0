import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { arch, platform, tmpdir } from "node:os";
import path from "node:path";
import { StackTerraform } from "../../../delivery/deploy/stack-terraform";
import type { StackConfiguration, SynthesizedStack } from "../../../delivery/terraform/synthesized-stack";
import { runTerraform } from "../../../delivery/terraform/run-terraform";

let folder: string;
let env: NodeJS.ProcessEnv;

/** A stack, and a mirror that offers a package under the provider's name that HashiCorp never made. */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "providers-"));
  const target = `${platform()}_${arch() === "x64" ? "amd64" : arch()}`;
  mkdirSync(path.join(folder, "logs"));
  for (const [name, version] of [
    ["aws", "6.25.0"],
    ["external", "2.3.5"],
  ] as const) {
    const provider = path.join(folder, "mirror/registry.terraform.io/hashicorp", name, version, target);
    mkdirSync(provider, { recursive: true });
    const program = path.join(provider, `terraform-provider-${name}_v${version}_x5`);
    writeFileSync(program, "#!/bin/sh\nexit 1\n");
    chmodSync(program, 0o755);
  }
  const rc = path.join(folder, "terraformrc");
  writeFileSync(
    rc,
    `provider_installation {\n  filesystem_mirror {\n    path = "${path.join(folder, "mirror")}"\n  }\n}\n`,
  );
  env = { PATH: process.env.PATH, HOME: folder, TF_CLI_CONFIG_FILE: rc, CHECKPOINT_DISABLE: "1" };
});
afterAll(() => rmSync(folder, { recursive: true }));

const AWS = { required_providers: { aws: { source: "aws", version: "6.25.0" } } };

function stackIn(name: string, configuration: StackConfiguration): SynthesizedStack {
  const directory = path.join(folder, name);
  mkdirSync(directory);
  writeFileSync(path.join(directory, "cdk.tf.json"), JSON.stringify(configuration));
  return { name, directory, dependencies: [], resourceCount: 0, configuration };
}

function initialized(stack: SynthesizedStack): Promise<void> {
  const context = {
    env,
    logFolder: path.join(folder, "logs"),
    signal: new AbortController().signal,
    secrets: new Set<string>(),
  };
  return new StackTerraform(stack, context).init();
}

/** The same without the committed checksums, to show that it is they that stop it. */
async function initializedFreely({ directory }: SynthesizedStack): Promise<number> {
  return (await runTerraform(["init", "-input=false", "-no-color"], { cwd: directory, env })).exitCode;
}

it("stops at a provider package with other checksums than the committed ones", async () => {
  await expect(initialized(stackIn("locked", { terraform: AWS }))).rejects.toThrow(/locked: init failed[^]*checksums/);
  expect(await initializedFreely(stackIn("free", { terraform: AWS }))).toBe(0);
});

it.each<[string, StackConfiguration]>([
  ["named", { terraform: { required_providers: { external: { source: "hashicorp/external", version: "2.3.5" } } } }],
  ["implied", { terraform: {}, data: { external: { run: { program: ["sh", "-c", "env"] } } } }],
])("stops at a provider that has no committed checksums and could run anything: %s", async (name, configuration) => {
  await expect(initialized(stackIn(name, configuration))).rejects.toThrow(/no checksums|Provider dependency changes/);
  expect(await initializedFreely(stackIn(`${name}-free`, configuration))).toBe(0);
});
