import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runTerraform, TerraformError } from "../../../delivery/terraform/run-terraform";

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), "run-terraform-"));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

/** A program in place of terraform. */
async function program(script: string): Promise<string> {
  const file = path.join(cwd, "terraform");
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

const env = { PATH: process.env.PATH };

test("gives both outputs and the exit code, and runs in the folder with that environment alone", async () => {
  const terraform = await program('echo "$PWD $1 $ONLY $HOME"; echo warning >&2; exit 2');
  const result = await runTerraform(["plan"], { cwd, env: { ...env, ONLY: "this" }, terraform, accept: [0, 2] });
  expect(result).toMatchObject({ exitCode: 2, stderr: "warning", signal: undefined });
  expect(result.stdout.trim()).toMatch(/run-terraform-\S+ plan this$/);
});

test("a code that isn't accepted is an error with the command, the folder and what terraform said", async () => {
  const terraform = await program("echo 'Error: no such thing' >&2; exit 1");
  const failed = await runTerraform(["apply", "-input=false"], { cwd, env, terraform }).catch(
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(TerraformError);
  expect((failed as Error).message).toBe(
    `terraform apply -input=false failed in ${cwd} (exit code 1)\nError: no such thing`,
  );
});

test("an abort interrupts terraform and lets it finish what it has begun", async () => {
  const controller = new AbortController();
  const terraform = await program("trap 'echo state written; exit 1' INT\necho began\nwhile :; do sleep 0.05; done");
  const onLine = (line: string): void => {
    if (line === "began") controller.abort();
  };
  const result = await runTerraform(["apply"], { cwd, env, terraform, accept: [1], onLine, signal: controller.signal });
  expect(result.stdout).toBe("began\nstate written");
});

test("lines come whole, the last one too", async () => {
  const lines: string[] = [];
  const terraform = await program("printf 'one\\ntw'; sleep 0.1; printf 'o\\nthree'");
  await runTerraform(["plan"], { cwd, env, terraform, onLine: (line) => lines.push(line) });
  expect(lines).toEqual(["one", "two", "three"]);
});

test("a killed terraform is told from a failed one", async () => {
  const terraform = await program("kill -9 $$");
  await expect(runTerraform(["apply"], { cwd, env, terraform })).rejects.toThrow("(ended by SIGKILL)");
});
