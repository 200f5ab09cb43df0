import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { StackConfiguration } from "../../delivery/terraform/synthesized-stack";
import type { Lab } from "../../rehearsal/lab";

/** Where the sample's state lives in the emulator: with both locks, as the project's own stacks have it. */
export const backend = {
  bucket: "rehearsal-test-state",
  key: "sample.tfstate",
  region: "us-west-2",
  dynamodb_table: "rehearsal-test-lock",
  use_lockfile: true,
  encrypt: true,
} as const;

/** Queues, each after the one before, so that an apply takes as many steps as there are queues. */
export function queueChain(length: number, delaySeconds = 0): Record<string, object> {
  return Object.fromEntries(
    Array.from({ length }, (_, index) => [
      `q${index}`,
      {
        name: `queue-${index}`,
        delay_seconds: delaySeconds,
        ...(index > 0 ? { tags: { after: `\${aws_sqs_queue.q${index - 1}.arn}` } } : {}),
      },
    ]),
  );
}

/** A stack's configuration with the emulator's backend and the given resources. */
export function sampleConfiguration(resource: NonNullable<StackConfiguration["resource"]>): StackConfiguration {
  return {
    terraform: {
      backend: { s3: { ...backend } },
      required_providers: { aws: { source: "aws", version: "6.25.0" } },
    },
    provider: { aws: [{ region: "us-west-2" }] },
    resource,
  };
}

/** A folder with a configuration, outside of the lab's own folder. */
export class SampleStack {
  private constructor(readonly directory: string) {}

  static async create(configuration: StackConfiguration): Promise<SampleStack> {
    const stack = new SampleStack(await mkdtemp(path.join(os.tmpdir(), "sample-stack-")));
    await stack.write(configuration);
    return stack;
  }

  async write(configuration: StackConfiguration): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    await writeFile(path.join(this.directory, "cdk.tf.json"), JSON.stringify(configuration));
  }

  async remove(): Promise<void> {
    await rm(this.directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Makes the sample's bucket, with versions, and its lock table. */
export async function createBackend({ store }: Lab): Promise<void> {
  await store.createBucket(backend.bucket, backend.region);
  await store.setVersioning(backend.bucket, backend.region, "Enabled");
  await store.createTable(backend.dynamodb_table, backend.region);
}
