import { GetObjectCommand } from "@aws-sdk/client-s3";
import { awsClients, type AwsClients } from "../bootstrap/aws-clients";
import { readS3Backend } from "../bootstrap/backend";
import { isObject, type Json } from "../plan/json";
import type { SynthesizedStack } from "../terraform/synthesized-stack";
import { DeployError, EXIT } from "./exit-codes";

/** What the state in the bucket says of a stack. */
export interface StackState {
  readonly resourceCount: number;
  readonly outputs: ReadonlyMap<string, StackOutput>;
}

/** One output. */
export interface StackOutput {
  readonly value: Json;
  readonly sensitive: boolean;
}

/** Reads states where terraform keeps them, without starting terraform. */
export class StateReader {
  private readonly clients = new Map<string, AwsClients>();

  /** @param env the environment that terraform gets */
  constructor(private readonly env: NodeJS.ProcessEnv) {}

  /**
   * @returns undefined if the stack has never been applied: no bucket, no state, or one that holds nothing
   * @throws DeployError if the bucket can't be looked at
   */
  async read(stack: SynthesizedStack): Promise<StackState | undefined> {
    const backend = readS3Backend(stack.configuration, stack.name);
    try {
      const command = new GetObjectCommand({ Bucket: backend.bucket, Key: backend.key });
      const object = await this.clientsFor(backend.region).s3.send(command);
      return parseState((await object.Body?.transformToString()) ?? "");
    } catch (error) {
      const { name, message } = error as Error;
      if (name === "NoSuchKey" || name === "NoSuchBucket" || name === "NotFound") return undefined;
      throw new DeployError(
        EXIT.credentials,
        `The state s3://${backend.bucket}/${backend.key} can't be read (${name}: ${message}).`,
        ["Check that the credentials may read the state bucket and use its key."],
      );
    }
  }

  /** The states of several stacks, by name; stacks never applied are left out. */
  async readAll(stacks: readonly SynthesizedStack[]): Promise<Map<string, StackState>> {
    const states = await Promise.all(stacks.map(async (stack) => [stack.name, await this.read(stack)] as const));
    return new Map(states.filter((pair): pair is [string, StackState] => pair[1] !== undefined));
  }

  close(): void {
    this.clients.forEach((clients) => clients.destroy());
  }

  private clientsFor(region: string): AwsClients {
    const clients = this.clients.get(region) ?? awsClients(this.env, region);
    this.clients.set(region, clients);
    return clients;
  }
}

/** Reads a state document; one without resources and outputs counts as none: its stack was destroyed. */
export function parseState(text: string): StackState | undefined {
  const state: unknown = JSON.parse(text);
  if (!isObject(state)) return undefined;
  const resources = Array.isArray(state["resources"]) ? state["resources"] : [];
  const outputs = isObject(state["outputs"]) ? Object.entries(state["outputs"]) : [];
  if (resources.length === 0 && outputs.length === 0) return undefined;
  const read = outputs.map(([name, output]): [string, StackOutput] => [
    name,
    isObject(output)
      ? { value: output["value"] ?? null, sensitive: output["sensitive"] === true }
      : { value: null, sensitive: true },
  ]);
  return { resourceCount: resources.length, outputs: new Map(read) };
}
