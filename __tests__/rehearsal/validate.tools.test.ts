import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import execa from "execa";
import type { StackConfiguration } from "../../delivery/terraform/synthesized-stack";
import { validateStacks } from "../../rehearsal/validate";
import { sampleConfiguration } from "./sample-stack";

const root = path.resolve(__dirname, "../..");
let outdir: string;

beforeEach(async () => {
  outdir = await mkdtemp(path.join(os.tmpdir(), "validate-test-"));
});
afterEach(() => rm(outdir, { recursive: true, force: true, maxRetries: 5 }));

/** Writes stacks the way cdktf synth does. */
async function synthesized(configurations: Record<string, StackConfiguration>): Promise<void> {
  const stacks: Record<string, object> = {};
  for (const [name, configuration] of Object.entries(configurations)) {
    await mkdir(path.join(outdir, "stacks", name), { recursive: true });
    await writeFile(path.join(outdir, "stacks", name, "cdk.tf.json"), JSON.stringify(configuration));
    stacks[name] = { name, synthesizedStackPath: `stacks/${name}/cdk.tf.json`, dependencies: [] };
  }
  await writeFile(path.join(outdir, "manifest.json"), JSON.stringify({ version: "0.21.0", stacks }));
}

const good = sampleConfiguration({ aws_sqs_queue: { orders: { name: "orders" } } });
const bad = sampleConfiguration({ aws_sqs_queue: { orders: { name: "orders", delay_seconds: ["soon"] } } });

test("every stack of the project is valid", async () => {
  const env = { CDKTF_OUTDIR: outdir, SETTINGS_FILE: path.join(root, "settings.example.json") };
  await execa(process.execPath, [path.join(root, "delivery", "synth.js")], { cwd: root, env, stdin: "ignore" });
  const results = await validateStacks(outdir);
  expect(results.length).toBeGreaterThanOrEqual(33);
  expect(results.filter(({ valid }) => !valid)).toEqual([]);
});

test("an invalid stack is told from a valid one, with terraform's own words, and the output isn't touched", async () => {
  await synthesized({ "test-good": good, "test-bad": bad });
  const results = await validateStacks(outdir);
  expect(results.map(({ stack, valid }) => ({ stack, valid }))).toEqual([
    { stack: "test-bad", valid: false },
    { stack: "test-good", valid: true },
  ]);
  expect(results[0]?.diagnostics[0]).toMatchObject({ severity: "error", summary: "Incorrect attribute value type" });
  expect(await readdir(path.join(outdir, "stacks", "test-good"))).toEqual(["cdk.tf.json"]);
});

test("a stack that needs another provider is named before terraform would ask the network for it", async () => {
  const terraform = { ...good.terraform, required_providers: { google: { source: "hashicorp/google" } } };
  await synthesized({ "test-google": { ...good, terraform } });
  await expect(validateStacks(outdir)).rejects.toThrow("test-google needs registry.terraform.io/hashicorp/google");
});

test("the command line answers an invalid stack with exit code 1, and missing output with what to do", async () => {
  await synthesized({ "test-bad": bad });
  const cli = (out: string): execa.ExecaChildProcess =>
    execa(process.execPath, ["--import", "tsx", path.join(root, "rehearsal", "validate-cli.ts"), "--out", out], {
      cwd: root,
      stdin: "ignore",
      reject: false,
    });
  const invalid = await cli(outdir);
  expect(invalid.exitCode).toBe(1);
  expect(invalid.stdout).toMatch(/^INVALID {2}test-bad$/m);
  expect(invalid.stdout).toContain("0 of 1 stacks are valid");
  const missing = await cli(path.join(outdir, "nothing"));
  expect(missing.exitCode).toBe(1);
  expect(missing.stderr).toMatch(/manifest.json is missing\.\n {2}Run: npm run synth/);
});
