import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { StackConfiguration, SynthesizedStack } from "../../delivery/terraform/synthesized-stack";
import { findStateStack, isolateBackends } from "../../rehearsal/isolate-backends";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "isolate-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function isolated(
  configurations: Record<string, StackConfiguration>,
): Promise<Record<string, StackConfiguration>> {
  const stacks = await Promise.all(
    Object.entries(configurations).map(async ([name, configuration]): Promise<SynthesizedStack> => {
      const directory = path.join(folder, name);
      await mkdir(directory);
      return { name, directory, configuration, dependencies: [], resourceCount: 0 };
    }),
  );
  await isolateBackends(stacks, folder);
  const written = stacks.map(async ({ name, directory }): Promise<[string, StackConfiguration]> => {
    return [name, JSON.parse(await readFile(path.join(directory, "cdk.tf.json"), "utf8")) as StackConfiguration];
  });
  return Object.fromEntries(await Promise.all(written));
}

const place = { bucket: "state", key: "a.tfstate", region: "us-west-2", encrypt: true, use_lockfile: true };

test("an S3 backend keeps the place of the state and loses every way to a real account", async () => {
  const away = { profile: "work", assume_role: [{ role_arn: "x" }], endpoints: { s3: "https://x" }, access_key: "x" };
  const { app } = await isolated({
    app: {
      terraform: { backend: { s3: { ...place, ...away } } },
      data: { terraform_remote_state: { other: { backend: "s3", config: { ...place, ...away } } } },
    },
  });
  expect(app?.terraform?.backend).toEqual({ s3: place });
  expect(app?.data?.terraform_remote_state?.other?.config).toEqual(place);
});

test("local states and what reads them move into the rehearsal's folder", async () => {
  const { producer, consumer } = await isolated({
    producer: { terraform: { backend: { local: { path: "/home/me/terraform.producer.tfstate" } } } },
    consumer: {
      terraform: { backend: { local: { path: "/home/me/terraform.consumer.tfstate" } } },
      data: {
        terraform_remote_state: {
          "cross-stack-reference-input-producer": {
            backend: "local",
            config: { path: "/home/me/terraform.producer.tfstate" },
          },
        },
      },
    },
  });
  const moved = path.join(folder, "local-state", "producer.tfstate");
  expect(producer?.terraform?.backend).toEqual({ local: { path: moved } });
  expect(Object.values(consumer?.data?.terraform_remote_state ?? {})).toEqual([
    { backend: "local", config: { path: moved } },
  ]);
});

test.each<[string, NonNullable<StackConfiguration["terraform"]> & { cloud?: object }]>([
  ["a remote backend", { backend: { remote: { organization: "x" } } }],
  ["a cloud block", { cloud: { organization: "x" } }],
  ["no backend at all", {}],
])("%s becomes a file in the rehearsal's folder", async (_title, terraform) => {
  const { app } = await isolated({ app: { terraform } });
  expect(app?.terraform).toEqual({ backend: { local: { path: path.join(folder, "local-state", "app.tfstate") } } });
});

test("the state stack is the one that creates the bucket of its own state", () => {
  const stack = (name: string, bucket: string): SynthesizedStack => ({
    name,
    directory: "",
    dependencies: [],
    resourceCount: 1,
    configuration: {
      terraform: { backend: { s3: { bucket: "state" } } },
      resource: { aws_s3_bucket: { some: { bucket } } },
    },
  });
  expect(findStateStack([stack("logs", "logs"), stack("state", "state")])?.name).toBe("state");
  expect(findStateStack([stack("logs", "logs")])).toBeUndefined();
});
