import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { requireTerraform } from "../../delivery/terraform/run-terraform";
import { requireNode } from "../../rehearsal/require-node";

test.each(["20.9.0", "20.20.2", "22.0.0"])("Node %s is new enough", (version) => {
  expect(() => requireNode(version)).not.toThrow();
});

test.each(["18.20.0", "20.8.1"])("Node %s is refused, with what to do", (version) => {
  expect(() => requireNode(version)).toThrow(`Node ${version} is too old.\n  Install Node 20.9 or newer`);
});

describe("terraform", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "terraform-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** A program that answers as `terraform version -json` does, after a warning about its configuration. */
  async function terraform(version: string): Promise<string> {
    const file = path.join(folder, "terraform");
    const answer = JSON.stringify({ terraform_version: version, platform: "linux_amd64" }, null, 2);
    await writeFile(
      file,
      `#!/bin/sh\necho "Warning: Unable to open CLI configuration file"\ncat <<'END'\n${answer}\nEND\n`,
    );
    await chmod(file, 0o755);
    return file;
  }

  test.each(["1.11.0", "1.12.3", "2.0.0"])("%s is new enough", async (version) => {
    await expect(requireTerraform(await terraform(version))).resolves.toBe(version);
  });

  test.each(["1.10.5", "0.15.0"])("%s is refused, with what to do", async (version) => {
    await expect(requireTerraform(await terraform(version))).rejects.toThrow(
      `Terraform ${version} is too old.\n  Install Terraform 1.11 or newer`,
    );
  });

  test("none at all is named", async () => {
    await expect(requireTerraform(path.join(folder, "none"))).rejects.toThrow("Terraform is missing");
  });
});
