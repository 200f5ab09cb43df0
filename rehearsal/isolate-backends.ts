import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { StackConfiguration, SynthesizedStack } from "../delivery/terraform/synthesized-stack";
import type { StateStore } from "./emulator/state-store";

type Settings = Record<string, unknown>;

/** What an S3 backend may say about the place of the state; all else says how to get to the real AWS. */
const placeOfState = [
  "bucket",
  "key",
  "region",
  "encrypt",
  "kms_key_id",
  "dynamodb_table",
  "use_lockfile",
  "workspace_key_prefix",
] as const;

/**
 * Changes the copied configuration, never the user's, so that no state is read or written outside of the rehearsal: S3
 * backends lose profiles, roles and endpoints, every other backend becomes a file in the rehearsal's folder.
 */
export async function isolateBackends(stacks: readonly SynthesizedStack[], folder: string): Promise<void> {
  const stateFolder = path.join(folder, "local-state");
  await mkdir(stateFolder, { recursive: true });
  const fileOf = (stack: string): string => path.join(stateFolder, `${stack}.tfstate`);
  const byOldPath = new Map(stacks.map((stack) => [stack.configuration.terraform?.backend?.local?.path, stack.name]));

  for (const { name, directory, configuration } of stacks) {
    const terraform: StackConfiguration["terraform"] & { cloud?: unknown } = { ...configuration.terraform };
    delete terraform.cloud;
    const s3 = configuration.terraform?.backend?.s3;
    const backend: Record<string, Settings> = s3 ? { s3: placeAlone(s3) } : { local: { path: fileOf(name) } };
    configuration.terraform = { ...terraform, backend };

    for (const [id, remote] of Object.entries(configuration.data?.terraform_remote_state ?? {})) {
      if (remote.backend === "s3") {
        remote.config = placeAlone(remote.config ?? {});
        continue;
      }
      const producer = byOldPath.get(remote.config?.path) ?? id.replace(/^cross-stack-reference-input-/, "");
      remote.backend = "local";
      remote.config = { path: fileOf(producer) };
    }
    await writeConfiguration(directory, configuration);
  }
}

/** Makes in the emulator the buckets, tables and aliases of backends that no stack of the app creates. */
export async function createForeignBackends(stacks: readonly SynthesizedStack[], store: StateStore): Promise<void> {
  const created = new Set(stacks.flatMap(({ configuration }) => bucketsOf(configuration)));
  for (const { configuration } of stacks) {
    const s3 = configuration.terraform?.backend?.s3;
    if (!s3 || created.has(s3.bucket)) continue;
    const region = String(s3.region ?? "us-east-1");
    created.add(s3.bucket);
    await store.createBucket(String(s3.bucket), region);
    await store.setVersioning(String(s3.bucket), region, "Enabled");
    if (typeof s3.dynamodb_table === "string") await store.createTable(s3.dynamodb_table, region);
  }
}

/** The stack that creates the bucket in which its own state is kept, and so has to be bootstrapped. */
export function findStateStack(stacks: readonly SynthesizedStack[]): SynthesizedStack | undefined {
  return stacks.find(({ configuration }) => {
    const bucket = configuration.terraform?.backend?.s3?.bucket;
    return bucket !== undefined && bucketsOf(configuration).includes(bucket);
  });
}

/** Writes a changed configuration back into its (copied) folder. */
export async function writeConfiguration(directory: string, configuration: StackConfiguration): Promise<void> {
  await writeFile(path.join(directory, "cdk.tf.json"), `${JSON.stringify(configuration, null, 2)}\n`);
}

function bucketsOf(configuration: StackConfiguration): unknown[] {
  return Object.values(configuration.resource?.aws_s3_bucket ?? {}).map(({ bucket }) => bucket);
}

function placeAlone(s3: Settings): Settings {
  return Object.fromEntries(placeOfState.filter((name) => name in s3).map((name) => [name, s3[name]]));
}
