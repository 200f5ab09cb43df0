import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { ensurePython, type EnsurePythonOptions, pythonProcessEnv } from "../../rehearsal/python-environment";

let root: string;
let lines: string[];

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "python-"));
  lines = [];
  await writeFile(path.join(root, "requirements.txt"), "package==1.0\n");
});
afterEach(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

/** An interpreter that tells its version, makes an environment, and installs unless told to fail. */
async function options(version = "3.11", pipExitCode = 0): Promise<EnsurePythonOptions> {
  const python3 = path.join(root, "python3");
  const script = [
    "#!/bin/sh",
    `[ "$1" = -c ] && echo ${version} && exit 0`,
    '[ "$2" = venv ] || exit 9',
    'mkdir -p "$3/bin"',
    `printf '#!/bin/sh\\nsleep 0.2; echo no such package >&2; exit ${pipExitCode}\\n' > "$3/bin/python"`,
    'chmod +x "$3/bin/python"',
  ];
  await writeFile(python3, `${script.join("\n")}\n`);
  await chmod(python3, 0o755);
  const onProgress = (line: string): void => void lines.push(line);
  return { root, requirements: path.join(root, "requirements.txt"), python3, onProgress };
}

const stamp = (): string => path.join(root, ".venv", "requirements.sha256");

test("installs on first use and does nothing after that", async () => {
  await ensurePython("emulator", await options());
  expect(lines[0]).toBe(`Creating ${path.join(root, ".venv")}`);
  lines.length = 0;
  await ensurePython("emulator", await options());
  expect(lines).toEqual([]);
});

test("changed requirements make it anew", async () => {
  const environment = await ensurePython("emulator", await options());
  const left = path.join(environment.directory, "left-over");
  await writeFile(left, "");
  await writeFile(path.join(root, "requirements.txt"), "package==2.0\n");
  await ensurePython("emulator", await options());
  expect(existsSync(left)).toBe(false);
});

test("an interrupted installation isn't taken for a finished one", async () => {
  await ensurePython("emulator", await options());
  await rm(stamp());
  lines.length = 0;
  await ensurePython("emulator", await options());
  expect(lines.length).toBeGreaterThan(0);
});

test("of two at once, one installs and the other waits for it", async () => {
  const both = await options();
  await Promise.all([ensurePython("emulator", both), ensurePython("emulator", both)]);
  expect(lines.filter((line) => line.startsWith("Creating"))).toHaveLength(1);
});

test("the scanners have an environment of their own, for they pin other versions of the same packages", async () => {
  const emulator = await ensurePython("emulator", await options());
  const scan = await ensurePython("scan", await options());
  expect(scan.directory).not.toBe(emulator.directory);
  expect(scan.command("checkov")).toBe(path.join(scan.directory, "bin", "checkov"));
});

test("a missing Python is named, with what to do", async () => {
  const missing = ensurePython("emulator", { ...(await options()), python3: path.join(root, "no-python") });
  await expect(missing).rejects.toThrow(/Python is missing[^]*Install Python 3.11 or newer/);
});

test("a Python that is too old is named, with what to do", async () => {
  const old = ensurePython("emulator", await options("3.8"));
  await expect(old).rejects.toThrow(/Python 3.8 is too old[^]*Install Python 3.11 or newer/);
});

test("a package that can't be installed is an error, and the environment counts as unfinished", async () => {
  const failing = ensurePython("emulator", await options("3.11", 1));
  await expect(failing).rejects.toThrow(/Installing the Python packages failed: no such package/);
  expect(existsSync(stamp())).toBe(false);
});

test("nothing of the user's own Python reaches the tools", () => {
  expect(pythonProcessEnv({ PATH: "/bin", PYTHONPATH: "/mine", VIRTUAL_ENV: "/mine" })).toEqual({
    PATH: "/bin",
    PYTHONUNBUFFERED: "1",
    PYTHONDONTWRITEBYTECODE: "1",
  });
});
