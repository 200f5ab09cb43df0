import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import execa from "execa";
import { rehearse } from "../../rehearsal/rehearse";

const root = path.resolve(__dirname, "../..");
const app = path.join(__dirname, "fixtures", "app");
let out: string;

beforeEach(async () => {
  out = await mkdtemp(path.join(os.tmpdir(), "rehearse-test-"));
});
afterEach(() => rm(out, { recursive: true, force: true, maxRetries: 5 }));

interface Plan {
  resource_changes: Array<{ address: string; change: { actions: string[] } }>;
}

async function planned(stack: string): Promise<Record<string, string[]>> {
  const plan = JSON.parse(await readFile(path.join(out, "app", `${stack}.plan.json`), "utf8")) as Plan;
  return Object.fromEntries(plan.resource_changes.map(({ address, change }) => [address, change.actions]));
}

/** Runs the command line with a temporary folder of its own, to see what it leaves there. */
function cli(args: readonly string[], env: NodeJS.ProcessEnv = {}): execa.ExecaChildProcess {
  const script = path.join(root, "rehearsal", "cli.ts");
  return execa(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: root,
    env: { TMPDIR: out, ...env },
    stdin: "ignore",
    reject: false,
    all: true,
  });
}

/** Processes that run in or know of a folder. */
function processesOf(folder: string): string[] {
  return readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, "utf8").includes(folder);
      } catch {
        return false;
      }
    });
}

test.each([
  ["terraform itself", true],
  ["the cdktf CLI", false],
])("with %s, another project's stacks are deployed in order, planned empty and destroyed", async (_title, fast) => {
  const before = readdirSync(app);
  const report = await rehearse({ app, out, fast });

  expect(report.errors).toEqual([]);
  expect(report.ok).toBe(true);
  expect(report.stacks).toMatchObject([
    { stack: "topics", resources: 1, result: "ok", destroySeconds: expect.any(Number) },
    { stack: "queues", resources: 1, result: "ok", destroySeconds: expect.any(Number) },
  ]);
  expect(report.notes.join()).toContain("prevent_destroy of 1 resources was lifted in the copied configuration");
  expect(await planned("topics")).toEqual({ "aws_sns_topic.news": ["create"] });
  expect(await planned("queues")).toEqual({ "aws_sqs_queue.news": ["create"] });
  expect(readdirSync(app)).toEqual(before);
});

test.each([
  ["terraform itself", ["--fast"]],
  ["the cdktf CLI", []],
])(
  "with %s, a value that AWS refuses fails the rehearsal, names the stack, and leaves nothing behind",
  async (_title, flags) => {
    const plans = path.join(out, "plans");
    const done = await cli(["--app", app, "--out", plans, ...flags], { FIXTURE_FAULT: "1" });
    expect(done.exitCode).toBe(1);
    expect(done.stdout).toMatch(/^queues +1 .*failed$/m);
    expect(done.stdout).toContain("aws_sqs_queue.delay_seconds");
    expect(done.stdout).toMatch(/^Failed: rehearsed 0 of 2 stacks/m);
    expect(readdirSync(out).filter((name) => name.startsWith("rehearsal-"))).toEqual([]);
  },
);

test("--json prints the report and nothing else", async () => {
  const done = await cli(["--app", app, "--fast", "--json", "--stack", "topics", "--out", path.join(out, "plans")]);
  expect(JSON.parse(done.stdout)).toMatchObject({
    ok: true,
    mode: "fast",
    stacks: [{ stack: "topics", result: "ok" }],
  });
  expect(done.exitCode).toBe(0);
});

test("--keep leaves the copied folder with the deployed state", async () => {
  const done = await cli(["--app", app, "--fast", "--keep", "--out", path.join(out, "plans")]);
  const kept = /Kept: (\S+)/.exec(done.all ?? "")?.[1] ?? "nowhere";
  expect(existsSync(path.join(kept, "cdktf.out", "stacks", "queues", "cdk.tf.json"))).toBe(true);
  expect(readFileSync(path.join(kept, "local-state", "queues.tfstate"), "utf8")).toContain("aws_sqs_queue");
});

test.each([
  ["a project that isn't one", ["--app", "/nowhere"], /\/nowhere is no cdktf project/],
  ["an unknown environment", ["--env", "prod"], /No stack belongs to prod/],
  ["a pattern that matches nothing", ["--app", app, "--stack", "x*"], /matches "x\*"/],
  ["an unknown flag", ["--quick"], /unknown option '--quick'/],
])("%s is answered by one clear message", async (_title, args, message) => {
  const done = await cli(args);
  expect(done.exitCode).toBe(1);
  expect(done.stderr).toMatch(message);
  expect(done.stderr).not.toContain("    at ");
});

test("a missing terraform is named, with what to do", async () => {
  const done = await cli(["--app", app], { PATH: out });
  expect(done.exitCode).toBe(1);
  expect(done.stderr).toMatch(/Terraform is missing[^]*Install Terraform/);
});

test.each([
  ["terraform itself", ["--fast"], /development: Deploy/],
  ["the cdktf CLI", [], /development-state deployed/],
])("with %s, Ctrl-C ends every process and leaves nothing behind", async (_title, flags, when) => {
  const plans = path.join(out, "plans");
  const args = [
    "--import",
    "tsx",
    path.join(root, "rehearsal", "cli.ts"),
    "--env",
    "development",
    "--out",
    plans,
    ...flags,
  ];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, TMPDIR: out },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let interrupted = false;
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    if (interrupted || !when.test(said)) return;
    interrupted = true;
    child.kill("SIGINT");
  });
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("exit", resolve));

  expect({ code, said }).toMatchObject({ code: 130 });
  expect(readdirSync(out).filter((name) => name.startsWith("rehearsal-"))).toEqual([]);
  expect(processesOf(out)).toEqual([]);
});
