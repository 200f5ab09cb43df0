import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../user-error";
import type { BillableResource } from "./estimate";

interface StackJson {
  readonly provider?: { readonly aws?: readonly { readonly region?: string }[] };
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}

/**
 * The resources of an environment's synthesized stacks.
 * @throws UserError when nothing was synthesized for it.
 */
export function readStacks(folder: string, environment: string): BillableResource[] {
  const stacks = join(folder, "stacks");
  const names = existsSync(stacks)
    ? readdirSync(stacks)
        .filter((name) => name.startsWith(`${environment}-`))
        .sort()
    : [];
  if (names.length === 0) {
    throw new UserError(`No stacks of ${environment} in ${folder}: run npm run synth first`);
  }
  return names.flatMap((stack) => {
    const { provider, resource } = JSON.parse(readFileSync(join(stacks, stack, "cdk.tf.json"), "utf8")) as StackJson;
    const region = provider?.aws?.[0]?.region ?? "us-west-2";
    return Object.entries(resource ?? {}).flatMap(([type, blocks]) =>
      Object.entries(blocks).map(([name, values]) => ({ stack, type, address: `${type}.${name}`, region, values })),
    );
  });
}
