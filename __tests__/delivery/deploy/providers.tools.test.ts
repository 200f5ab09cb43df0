import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { arch, platform, tmpdir } from "node:os";
import path from "node:path";
import { StackTerraform } from "../../../delivery/deploy/stack-terraform";
import { runTerraform } from "../../../delivery/terraform/run-terraform";

let folder: string;
let env: NodeJS.ProcessEnv;

/** A stack, and a mirror that offers a package under the provider's name that HashiCorp never made. */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "providers-"));
  const target = `${platform()}_${arch() === "x64" ? "amd64" : arch()}`;
  const provider = path.join(folder, "mirror/registry.terraform.io/hashicorp/aws/6.25.0", target);
  mkdirSync(provider, { recursive: true });
  mkdirSync(path.join(folder, "logs"));
  writeFileSync(path.join(provider, "terraform-provider-aws_v6.25.0_x5"), "#!/bin/sh\nexit 1\n");
  chmodSync(path.join(provider, "terraform-provider-aws_v6.25.0_x5"), 0o755);
  const rc = path.join(folder, "terraformrc");
  writeFileSync(
    rc,
    `provider_installation {\n  filesystem_mirror {\n    path = "${path.join(folder, "mirror")}"\n  }\n}\n`,
  );
  env = { PATH: process.env.PATH, HOME: folder, TF_CLI_CONFIG_FILE: rc, CHECKPOINT_DISABLE: "1" };
});
afterAll(() => rmSync(folder, { recursive: true }));

function stackIn(name: string): string {
  const directory = path.join(folder, name);
  mkdirSync(directory);
  const terraform = { required_providers: { aws: { source: "aws", version: "6.25.0" } } };
  writeFileSync(path.join(directory, "cdk.tf.json"), JSON.stringify({ terraform }));
  return directory;
}

it("stops at a provider package with other checksums than the committed ones", async () => {
  const directory = stackIn("locked");
  const stack = {
    name: "locked",
    directory,
    dependencies: [],
    resourceCount: 0,
    configuration: { terraform: { required_providers: { aws: { source: "aws", version: "6.25.0" } } } },
  };
  const context = {
    env,
    logFolder: path.join(folder, "logs"),
    signal: new AbortController().signal,
    secrets: new Set<string>(),
  };
  await expect(new StackTerraform(stack, context).init()).rejects.toThrow(/locked: init failed[^]*checksums/);

  // The same package without the lock file: it is the checksums that stop it.
  const free = await runTerraform(["init", "-input=false", "-no-color"], { cwd: stackIn("free"), env });
  expect(free.exitCode).toBe(0);
});
