import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import execa from "execa";
import { runDeploy } from "../../../delivery/deploy/cli";
import { runOutputs } from "../../../delivery/deploy/outputs-cli";
import {
  checkProject,
  projectConfiguration,
  projectMonthlyCost,
  synthesizeProject,
} from "../../../delivery/deploy/project";
import { awsClients } from "../../../delivery/bootstrap/aws-clients";
import { readS3Backend } from "../../../delivery/bootstrap/backend";
import {
  readSynthesizedStacks,
  typesInUse,
  type SynthesizedStack,
} from "../../../delivery/terraform/synthesized-stack";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { startLab, type Lab } from "../../../rehearsal/lab";
import { ACCOUNT, REGION } from "./tiny-app";

const TODAY = "2026-03-01";
const never = new AbortController().signal;
let lab: Lab | undefined;
let folder: string;
let stacks: readonly SynthesizedStack[];
const settingsFile = process.env.SETTINGS_FILE;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "project-"));
  process.env.SETTINGS_FILE = path.join(folder, "settings.json");
  writeFileSync(process.env.SETTINGS_FILE, JSON.stringify({ development: { account: { id: ACCOUNT } } }));
  const outdir = path.join(folder, "synth");
  await synthesizeProject(outdir, never);
  stacks = (await readSynthesizedStacks(outdir)).filter((stack) => stack.name.startsWith("development-"));
  lab = await startLab({ types: typesInUse(stacks.map((stack) => stack.configuration)) });
}, 300_000);
afterAll(async () => {
  if (settingsFile === undefined) delete process.env.SETTINGS_FILE;
  else process.env.SETTINGS_FILE = settingsFile;
  await lab?.close();
  rmSync(folder, { recursive: true });
});

/** What was synthesized at the start, so that every run of a test deploys the same. */
const copied = (outdir: string): Promise<void> => cp(path.join(folder, "synth"), outdir, { recursive: true });

function environment(): NodeJS.ProcessEnv {
  if (lab === undefined) throw new Error("the lab has not started");
  return lab.env;
}

async function deploy(...args: string[]): Promise<{ code: number; text: string }> {
  let text = "";
  const terminal = { write: (line: string) => void (text += line), interactive: false, live: false };
  const prompter = {
    yesOrNo: () => Promise.reject(new Error("asked")),
    text: () => Promise.reject(new Error("asked")),
  };
  const code = await runDeploy(
    ["-e", "development", ...args],
    {
      terminal,
      prompter,
      env: environment(),
      workRoot: path.join(folder, "deploy"),
      configuration: projectConfiguration,
      synthesize: copied,
      check: checkProject,
      monthlyCost: projectMonthlyCost,
      now: () => new Date(`${TODAY}T12:00:00Z`),
    },
    never,
  );
  return { code, text };
}

/** Every generated secret in the states of the environment. */
async function secrets(): Promise<string[]> {
  const clients = awsClients(environment(), REGION);
  const found: string[] = [];
  for (const stack of stacks) {
    const { bucket, key } = readS3Backend(stack.configuration, stack.name);
    const object = await clients.s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    const state = JSON.parse((await object.Body?.transformToString()) ?? "") as {
      resources: { type: string; instances: { attributes: { result?: string } }[] }[];
    };
    for (const resource of state.resources.filter(({ type }) => type === "random_password")) {
      found.push(...resource.instances.flatMap(({ attributes }) => attributes.result ?? []));
    }
  }
  clients.destroy();
  return found;
}

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

it("deploys this project's development from nothing, risks nothing unacknowledged, and plans nothing afterwards", async () => {
  const first = await deploy("--yes");
  expect(first.code).toBe(0);
  expect(first.text).not.toContain("RISK");
  expect(first.text).toMatch(/Cost: \+\d+\.\d\d USD a month/);
  expect(first.text).toContain("database_endpoint = ");

  const out = path.join(folder, "out");
  const again = await deploy("--plan", "--detailed-exitcode", "--out", out);
  expect(again.text).toContain("No changes.");
  expect(again.code).toBe(0);
  expect(readdirSync(path.join(out, "plans")).sort()).toEqual(stacks.map((stack) => `${stack.name}.json`).sort());
  expect(JSON.parse(readFileSync(path.join(out, "approved.json"), "utf8"))).toEqual({
    environment: "development",
    plans: {},
  });

  let shown = "";
  const write = (text: string): void => void (shown += text);
  const ports = {
    env: environment(),
    write,
    writeError: write,
    configuration: projectConfiguration,
    synthesize: copied,
  };
  expect(await runOutputs(["-e", "development", "--json"], ports)).toBe(0);
  const outputs = JSON.parse(shown) as Record<string, Record<string, unknown>>;
  expect(outputs["development-network"]?.["vpc_id"]).toMatch(/^vpc-/);
  expect(JSON.stringify(outputs)).not.toContain("cross-stack-output");

  const tokens = await secrets();
  expect(tokens.length).toBeGreaterThan(0);
  const everything = [
    first.text,
    again.text,
    shown,
    ...filesBelow(path.join(folder, "deploy")).map((file) => readFileSync(file, "latin1")),
    ...filesBelow(out).map((file) => readFileSync(file, "utf8")),
  ];
  for (const token of tokens) expect(everything.filter((text) => text.includes(token))).toEqual([]);
});

describe("the parts of the project that a deploy uses", () => {
  it("finds what the checks find", async () => {
    const outdir = path.join(folder, "weak");
    const stack = {
      terraform: {},
      resource: { aws_db_instance: { open: { publicly_accessible: true, storage_encrypted: false } } },
    };
    mkdirSync(path.join(outdir, "development-database"), { recursive: true });
    writeFileSync(path.join(outdir, "development-database", "cdk.tf.json"), JSON.stringify(stack));
    expect(await checkProject({ outdir, environment: "development", today: TODAY }, never)).toContain(
      "aws_db_instance.open",
    );
  });

  it("refuses where there is nothing to check", async () => {
    await expect(
      checkProject({ outdir: path.join(folder, "nowhere"), environment: "development", today: TODAY }, never),
    ).rejects.toThrow("The checks could not be run");
  });

  it("asks for a settings file, and names every problem of a wrong one", () => {
    const file = process.env.SETTINGS_FILE;
    process.env.SETTINGS_FILE = path.join(folder, "none.json");
    expect(() => projectConfiguration("development")).toThrow("cp settings.example.json settings.json");
    process.env.SETTINGS_FILE = path.join(folder, "wrong.json");
    writeFileSync(
      process.env.SETTINGS_FILE,
      JSON.stringify({ development: { account: { id: "12" }, alerts: { email: "x" } } }),
    );
    expect(() => projectConfiguration("development")).toThrow(/account\.id[^]*alerts\.email/);
    process.env.SETTINGS_FILE = file;
  });

  it("starts by deploy.sh from any folder, with help and one clear line for wrong flags", async () => {
    const script = path.resolve("deploy.sh");
    const run = (...args: string[]): Promise<execa.ExecaReturnValue> =>
      execa(script, args, { cwd: folder, reject: false, all: true });
    const help = await run("--help");
    expect(help.exitCode).toBe(0);
    expect(help.all).toContain("./deploy.sh -e production --resume");
    const wrong = await run("-e", "test");
    expect(wrong).toMatchObject({
      exitCode: 2,
      all: expect.stringMatching(/^error: .*development, staging, production\.$/) as string,
    });
    expect((await run("-e", "production", "--yes")).exitCode).toBe(2);
  });
});
