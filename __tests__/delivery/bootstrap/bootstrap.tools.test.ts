import { existsSync, readFileSync } from "node:fs";
import { chmod, cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { awsClients } from "../../../delivery/bootstrap/aws-clients";
import { bootstrap, type BootstrapOptions, type BootstrapResult } from "../../../delivery/bootstrap/bootstrap";
import { type Lab, startLab } from "../../../rehearsal/lab";
import { addresses, bucket, configuration, key, region, table, writeStateStack } from "./state-stack";

const types = new Set(Object.keys(configuration.resource ?? {}));

let lab: Lab;
let stackDir: string;
let workDir: string;
/** Type and name of everything that was created, in order. */
let created: string[];
/** Set to be told of each creation before terraform is. */
let onCreate: ((type: string) => void) | undefined;

beforeEach(async () => {
  created = [];
  onCreate = undefined;
  stackDir = await writeStateStack();
  lab = await startLab({
    types,
    hooks: {
      onApply: async ({ operation, type }) => {
        if (operation !== "create") return;
        created.push(type);
        onCreate?.(type);
      },
    },
  });
  workDir = path.join(lab.folder, "work", "test");
});

afterEach(async () => {
  await lab.close();
  await rm(stackDir, { recursive: true, force: true });
});

function run(options: Partial<BootstrapOptions> = {}): Promise<BootstrapResult> {
  return bootstrap({ environment: "test", stackDir, env: lab.env, workDir, ...options });
}

/** What has to hold after a bootstrap, however it got there. */
async function expectBootstrapped(): Promise<void> {
  expect(existsSync(workDir)).toBe(false);
  expect(await readdir(stackDir)).toEqual(["cdk.tf.json"]);

  const check = path.join(lab.folder, "check");
  await cp(stackDir, check, { recursive: true });
  await lab.terraform(["init", "-input=false"], { cwd: check });
  const listed = await lab.terraform(["state", "list"], { cwd: check });
  expect(listed.stdout.split("\n").filter(Boolean).sort()).toEqual(addresses);
  const plan = await lab.terraform(["plan", "-detailed-exitcode", "-input=false"], { cwd: check, accept: [0, 2] });
  expect({ exitCode: plan.exitCode, output: plan.output }).toMatchObject({ exitCode: 0 });
  await rm(check, { recursive: true, force: true });

  // A second creation of these would be a second bucket, table or alias, or a failure.
  for (const type of ["aws_s3_bucket", "aws_dynamodb_table", "aws_kms_alias"]) {
    expect({ type, times: created.filter((made) => made === type).length }).toEqual({ type, times: 1 });
  }
}

/** A program that stands for terraform and does something around it. */
async function terraformScript(name: string, script: string): Promise<string> {
  const folder = path.join(lab.folder, name);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "terraform.sh");
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

const lockInfo = (who: string): string =>
  JSON.stringify({
    ID: "8c1d9a52-8f0f-4c3e-9a57-0f4f7f2a8a11",
    Operation: "migration destination state",
    Info: "",
    Who: who,
    Version: "1.11.4",
    Created: new Date().toISOString(),
    Path: `${bucket}/${key}`,
  });

async function putLock(who: string): Promise<void> {
  const { s3, dynamo, destroy } = awsClients(lab.env, region);
  const info = lockInfo(who);
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: `${key}.tflock`, Body: info }));
  await dynamo.send(
    new PutItemCommand({ TableName: table, Item: { LockID: { S: `${bucket}/${key}` }, Info: { S: info } } }),
  );
  destroy();
}

test("creates bucket, table and key, and leaves their state in the bucket alone", async () => {
  expect(await run()).toEqual({ status: "created", bucket, region, lockTable: table });
  await expectBootstrapped();
});

test("run again, it changes nothing and runs no terraform", async () => {
  await run();
  const made = [...created];
  const terraform = await terraformScript("never", "exit 99");
  expect(await run({ terraform })).toEqual({ status: "present", bucket, region, lockTable: table });
  expect(created).toEqual(made);
  await expectBootstrapped();
});

test("interrupted at any step, it is resumed and never started over", async () => {
  const steps: string[] = [];
  await run({ onProgress: (line) => steps.push(line) });
  expect(steps.length).toBeGreaterThan(5);
  for (let last = 0; last < steps.length; last += 1) {
    await lab.close();
    created = [];
    lab = await startLab({
      types,
      hooks: {
        onApply: async ({ operation, type }) => {
          if (operation === "create") created.push(type);
        },
      },
    });
    workDir = path.join(lab.folder, "work", "test");
    let step = 0;
    const interrupt = (): void => {
      if (step++ === last) throw new Error(`interrupted at: ${steps[last]}`);
    };
    await expect(run({ onProgress: interrupt })).rejects.toThrow("interrupted at");
    await run();
    await expectBootstrapped();
  }
});

test.each(["aws_s3_bucket", "aws_dynamodb_table", "aws_kms_alias"])(
  "terraform killed when AWS has created the %s but before the state says so: the next run adopts it",
  async (type) => {
    const pid = path.join(lab.folder, "terraform.pid");
    const terraform = await terraformScript("killable", `echo $$ > "${pid}"\nexec terraform "$@"`);
    onCreate = (made) => {
      if (made === type) process.kill(Number(readFileSync(pid, "utf8")), "SIGKILL");
    };
    await expect(run({ terraform })).rejects.toThrow("SIGKILL");
    onCreate = undefined;

    expect(await run()).toMatchObject({ status: "resumed" });
    await expectBootstrapped();
  },
);

test("killed after the state was copied, with its lock still held: the next run gives the lock back and cleans up", async () => {
  const script = [
    'case "$*" in *-migrate-state*)',
    "  cp terraform.tfstate kept",
    '  terraform "$@" || exit $?',
    "  cp kept terraform.tfstate && kill -9 $$",
    "esac",
    'exec terraform "$@"',
  ];
  const terraform = await terraformScript("dies-after-migration", script.join("\n"));
  await expect(run({ terraform })).rejects.toThrow("SIGKILL");
  await putLock(`${os.userInfo().username}@${os.hostname()}`);

  const lines: string[] = [];
  expect(await run({ onProgress: (line) => lines.push(line) })).toMatchObject({ status: "resumed" });
  expect(lines.join("\n")).toContain("Releasing the lock 8c1d9a52-8f0f-4c3e-9a57-0f4f7f2a8a11");
  await expectBootstrapped();
});

test("somebody else's lock is left alone and named", async () => {
  const steps: string[] = [];
  const interrupt = (line: string): void => {
    steps.push(line);
    if (line.startsWith("Moving")) throw new Error("interrupted");
  };
  await expect(run({ onProgress: interrupt })).rejects.toThrow("interrupted");
  await putLock("somebody@elsewhere");
  await expect(run()).rejects.toThrow(/locked by somebody@elsewhere/);
  expect(existsSync(path.join(workDir, "terraform.tfstate"))).toBe(true);
});

test("a state in the bucket that lacks what the folder knows is not overwritten", async () => {
  const interrupt = (line: string): void => {
    if (line.startsWith("Moving")) throw new Error("interrupted");
  };
  await expect(run({ onProgress: interrupt })).rejects.toThrow("interrupted");
  const { s3, destroy } = awsClients(lab.env, region);
  const foreign = JSON.stringify({ version: 4, serial: 1, lineage: "another", outputs: {}, resources: [] });
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: foreign }));
  destroy();
  await expect(run()).rejects.toThrow(`doesn't know everything that ${workDir} knows`);
  expect(existsSync(path.join(workDir, "terraform.tfstate"))).toBe(true);
});

test("two at once: one works, the other waits and then finds everything present", async () => {
  const results = await Promise.all([run(), run()]);
  expect(results.map(({ status }) => status).sort()).toEqual(["created", "present"]);
  await expectBootstrapped();
});

test("a declined plan creates nothing", async () => {
  const review = async ({ text, json }: { text: string; json: string }): Promise<boolean> => {
    expect(text).toContain("Plan: 5 to add");
    expect(JSON.parse(json)).toMatchObject({ format_version: expect.any(String) });
    return false;
  };
  await expect(run({ review })).rejects.toThrow("declined");
  expect(created).toEqual([]);
});
