import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import execa from "execa";
import { ensurePython } from "../../rehearsal/python-environment";

test("a real interpreter runs in its own environment", async () => {
  const root = await mkdtemp(path.join(os.tmpdir(), "python-"));
  try {
    const requirements = path.join(root, "requirements.txt");
    // No package: the test needs no package index.
    await writeFile(requirements, "# nothing\n");
    const environment = await ensurePython("emulator", { root, requirements });
    const { stdout } = await execa(environment.python, ["-c", "import sys; print(sys.prefix)"]);
    expect(stdout).toBe(environment.directory);
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
});
