import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { awsClients } from "../../delivery/bootstrap/aws-clients";
import { runTerraform, type TerraformRun } from "../../delivery/terraform/run-terraform";
import type { StackConfiguration } from "../../delivery/terraform/synthesized-stack";
import { type Lab, startLab } from "../../rehearsal/lab";
import { backend, createBackend, queueChain, sampleConfiguration, SampleStack } from "./sample-stack";

const quiet = ["-input=false", "-no-color"] as const;
const apply = ["apply", "-auto-approve", ...quiet] as const;
const LENGTH = 6;

let lab: Lab;
const stacks: SampleStack[] = [];

beforeEach(async () => {
  const types = new Set(["aws_sqs_queue", "aws_db_instance"]);
  lab = await startLab({ types });
  await createBackend(lab);
});

afterEach(async () => {
  await lab.close();
  await Promise.all(stacks.splice(0).map((stack) => stack.remove()));
});

async function newStack(
  resource: NonNullable<StackConfiguration["resource"]>,
  initFlags: readonly string[] = [],
): Promise<SampleStack> {
  const stack = await SampleStack.create(sampleConfiguration(resource));
  stacks.push(stack);
  await lab.terraform(["init", ...quiet, ...initFlags], { cwd: stack.directory });
  return stack;
}

function terraform(
  stack: SampleStack,
  args: readonly string[],
  run: Partial<TerraformRun> = {},
): ReturnType<Lab["terraform"]> {
  return runTerraform(args, { cwd: stack.directory, env: lab.env, ...run });
}

async function expectNoChange(stack: SampleStack): Promise<void> {
  const plan = await terraform(stack, ["plan", "-detailed-exitcode", ...quiet], { accept: [0, 2] });
  expect({ exitCode: plan.exitCode, output: plan.output }).toMatchObject({ exitCode: 0 });
}

/** The resources of a state, each once. */
async function addresses(stack: SampleStack): Promise<string[]> {
  const listed = await terraform(stack, ["state", "list"]);
  return listed.stdout.split("\n").filter(Boolean).sort();
}

const allQueues = Array.from({ length: LENGTH }, (_, index) => `aws_sqs_queue.q${index}`);

/** Holds back every creation until released. */
function gate(): { created: Promise<void>; hold: () => Promise<void>; release: () => void } {
  let release = (): void => undefined;
  let reached = (): void => undefined;
  const created = new Promise<void>((resolve) => (reached = resolve));
  const open = new Promise<void>((resolve) => (release = resolve));
  const hold = (): Promise<void> => {
    reached();
    return open;
  };
  return { created, hold, release };
}

describe("1. two deploys of one stack at once", () => {
  test("the second is refused with the owner of the lock, and the state stays intact", async () => {
    const door = gate();
    await lab.close();
    lab = await startLab({ types: new Set(["aws_sqs_queue"]), hooks: { onApply: () => door.hold() } });
    await createBackend(lab);
    const first = await newStack({ aws_sqs_queue: queueChain(LENGTH) as never });
    const second = await newStack({ aws_sqs_queue: queueChain(LENGTH) as never });

    const running = terraform(first, apply);
    await door.created;
    const refused = await terraform(second, apply, { accept: [1] });
    door.release();
    await running;

    expect(refused.output).toContain("Error acquiring the state lock");
    expect(refused.output).toMatch(/Who:\s+\S+@\S+/);
    expect(refused.output).toMatch(/ID:\s+[0-9a-f-]{36}/);
    expect(await addresses(first)).toEqual(allQueues);
    await expectNoChange(first);
    await expectNoChange(second);
  });

  test("with -lock-timeout the second waits, then finds nothing to do", async () => {
    const door = gate();
    await lab.close();
    lab = await startLab({ types: new Set(["aws_sqs_queue"]), hooks: { onApply: () => door.hold() } });
    await createBackend(lab);
    const first = await newStack({ aws_sqs_queue: queueChain(LENGTH) as never });
    const second = await newStack({ aws_sqs_queue: queueChain(LENGTH) as never });

    const running = terraform(first, apply);
    await door.created;
    const patient = [...apply, "-lock-timeout=120s"];
    let waits = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (waits = resolve));
    const last = terraform(second, patient, {
      accept: [0, 1],
      onLine: (line) => {
        if (line.startsWith("Acquiring state lock")) waits();
      },
    });
    await Promise.race([waiting, last]);
    door.release();
    await running;

    let done = await last;
    if (done.exitCode === 1) {
      // Terraform gives up when the lock file goes in the instant between its try and its look at who holds it.
      expect(done.output).toContain("unable to retrieve file");
      expect(done.output).toContain("NoSuchKey");
      done = await terraform(second, patient);
    }
    expect(done.output).toContain("Resources: 0 added, 0 changed, 0 destroyed");
    await expectNoChange(first);
  });
});

describe("2. terraform killed in the middle of an apply", () => {
  test("the lock stays; force-unlock and another apply complete it, no resource twice", async () => {
    let creations = 0;
    let kill: (() => void) | undefined;
    const created: string[] = [];
    await lab.close();
    lab = await startLab({
      types: new Set(["aws_sqs_queue"]),
      hooks: {
        onApply: async ({ operation, values }) => {
          if (operation === "create") created.push(String(values.name));
          creations += 1;
          if (creations === 3) kill?.();
        },
      },
    });
    await createBackend(lab);
    const stack = await newStack({ aws_sqs_queue: queueChain(LENGTH) as never });

    const killed = await terraform(stack, apply, {
      accept: [-1],
      onStart: (child) => (kill = () => child.kill("SIGKILL")),
    });
    expect(killed.signal).toBe("SIGKILL");

    const refused = await terraform(stack, apply, { accept: [1] });
    const id = /ID:\s+([0-9a-f-]{36})/.exec(refused.output)?.[1] ?? "no lock id";
    await terraform(stack, ["force-unlock", "-force", id]);
    // The state of an S3 backend is written now and then during an apply: what it missed exists, and is imported.
    const known = await addresses(stack).catch((): string[] => []);
    for (const name of created) {
      const address = `aws_sqs_queue.${name.replace("queue-", "q")}`;
      if (!known.includes(address)) {
        await terraform(stack, [
          "import",
          ...quiet,
          address,
          `https://sqs.us-west-2.amazonaws.com/123456789012/${name}`,
        ]);
      }
    }
    await terraform(stack, apply);

    expect(await addresses(stack)).toEqual(allQueues);
    expect(created.sort()).toEqual(allQueues.map((address) => address.replace("aws_sqs_queue.q", "queue-")));
    await expectNoChange(stack);
  });
});

describe("3. the state store goes away during an apply", () => {
  test("errored.tfstate is written; state push brings it back, and the plan is empty", async () => {
    await lab.close();
    let creations = 0;
    lab = await startLab({
      types: new Set(["aws_sqs_queue"]),
      hooks: {
        onApply: async () => {
          creations += 1;
          if (creations === 3) await lab.emulator.setDown(true);
        },
      },
    });
    await createBackend(lab);
    // By default the backend tries for half a minute before it gives up. Once is too little: about one answer in two
    // hundred is lost inside the AWS SDK, which then asks again.
    const stack = await newStack({ aws_sqs_queue: queueChain(LENGTH) as never }, ["-backend-config=max_retries=3"]);

    const failed = await terraform(stack, apply, { accept: [1] });
    const errored = path.join(stack.directory, "errored.tfstate");
    expect(failed.output).toContain("errored.tfstate");
    expect(existsSync(errored)).toBe(true);

    await lab.emulator.setDown(false);
    // The lock couldn't be given back either.
    const refused = await terraform(stack, ["state", "push", "errored.tfstate"], { accept: [1] });
    const id = /ID:\s+([0-9a-f-]{36})/.exec(refused.output)?.[1] ?? "no lock id";
    await terraform(stack, ["force-unlock", "-force", id]);
    await terraform(stack, ["state", "push", "errored.tfstate"]);
    await terraform(stack, apply);

    expect(await addresses(stack)).toEqual(allQueues);
    await expectNoChange(stack);
  });
});

describe("4. a provider error in the middle of an apply", () => {
  test("what succeeded is in the state, and a second run completes", async () => {
    await lab.standIn.failOn([
      { type: "aws_sqs_queue", where: { name: "queue-3" }, message: "ServiceUnavailable: try again" },
    ]);
    const stack = await newStack({ aws_sqs_queue: queueChain(LENGTH) as never });

    const failed = await terraform(stack, apply, { accept: [1] });
    expect(failed.output).toContain("ServiceUnavailable: try again");
    expect(failed.output).toContain("aws_sqs_queue.q3");
    expect(await addresses(stack)).toEqual(allQueues.slice(0, 3));

    await lab.standIn.failOn([]);
    const second = await terraform(stack, apply);
    expect(second.output).toContain("Resources: 3 added, 0 changed, 0 destroyed");
    await expectNoChange(stack);
  });
});

describe("5. a previous version of the state restored from the bucket", () => {
  const object = { Bucket: backend.bucket, Key: backend.key };

  test("pushed with terraform, the plan shows what that state doesn't know; copied in the bucket, it is refused", async () => {
    const stack = await newStack({ aws_sqs_queue: queueChain(2) as never });
    await terraform(stack, apply);
    const { serial } = JSON.parse((await terraform(stack, ["state", "pull"])).stdout) as { serial: number };
    await stack.write(sampleConfiguration({ aws_sqs_queue: queueChain(LENGTH, 30) as never }));
    await terraform(stack, apply);
    await expectNoChange(stack);

    const { s3, destroy } = awsClients(lab.env, backend.region);
    try {
      const { Versions = [] } = await s3.send(
        new ListObjectVersionsCommand({ Bucket: backend.bucket, Prefix: backend.key }),
      );
      const texts = await Promise.all(
        Versions.filter(({ Key }) => Key === backend.key).map(async ({ VersionId }) => {
          const version = await s3.send(new GetObjectCommand({ ...object, VersionId }));
          return (await version.Body?.transformToString()) ?? "";
        }),
      );
      const older = texts.find((text) => (JSON.parse(text) as { serial: number }).serial === serial) ?? "";
      const present = (await terraform(stack, ["state", "pull"])).stdout;
      await writeFile(path.join(stack.directory, "good.tfstate"), older);
      await writeFile(path.join(stack.directory, "present.tfstate"), present);

      await terraform(stack, ["state", "push", "-force", "good.tfstate"]);
      const drift = await terraform(stack, ["plan", "-detailed-exitcode", ...quiet], { accept: [2] });
      expect(drift.output).toContain("Plan: 4 to add, 2 to change, 0 to destroy");
      await terraform(stack, ["state", "push", "-force", "present.tfstate"]);
      await expectNoChange(stack);

      await s3.send(new PutObjectCommand({ ...object, Body: older }));
      const refused = await terraform(stack, ["plan", ...quiet], { accept: [1] });
      expect(refused.output).toContain("does not have the expected content");
    } finally {
      destroy();
    }
  });
});

describe("7. a replacement of the database", () => {
  const database = (identifier: string, preventDestroy: boolean): NonNullable<StackConfiguration["resource"]> => ({
    aws_db_instance: {
      main: {
        identifier,
        engine: "postgres",
        engine_version: "15.17",
        instance_class: "db.t3.medium",
        allocated_storage: 20,
        manage_master_user_password: true,
        username: "voice_agent",
        skip_final_snapshot: true,
        lifecycle: { prevent_destroy: preventDestroy },
      },
    },
  });

  test("is visible in the plan as delete and create", async () => {
    const stack = await newStack(database("voice-agent", false));
    await terraform(stack, apply);
    await stack.write(sampleConfiguration(database("voice-agent-2", false)));
    await terraform(stack, ["plan", ...quiet, "-out=tfplan"]);
    const shown = await terraform(stack, ["show", "-json", "tfplan"]);
    const { resource_changes: changes } = JSON.parse(shown.stdout) as {
      resource_changes: Array<{ address: string; change: { actions: string[] } }>;
    };
    expect(changes).toMatchObject([{ address: "aws_db_instance.main", change: { actions: ["delete", "create"] } }]);
  });

  test("is refused with prevent_destroy", async () => {
    const stack = await newStack(database("voice-agent", true));
    await terraform(stack, apply);
    await stack.write(sampleConfiguration(database("voice-agent-2", true)));
    const refused = await terraform(stack, ["plan", ...quiet], { accept: [1] });
    expect(refused.output).toContain("Instance cannot be destroyed");
    expect(refused.output).toContain("aws_db_instance.main");
    expect(await readFile(path.join(stack.directory, "cdk.tf.json"), "utf8")).toContain("voice-agent-2");
  });
});
