import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Block {
  readonly "//"?: { readonly metadata?: { readonly path?: string } };
}

type Blocks = Readonly<Record<string, Readonly<Record<string, Block>>>>;

/** Finds what scanners name incompletely: the type of an id, the construct of an address. */
export class StackIndex {
  private readonly stacks = new Map<string, { resource: Blocks; data: Blocks }>();

  /** @param folder what synthesis wrote as JSON */
  constructor(folder: string) {
    for (const stack of readdirSync(join(folder, "stacks"))) {
      const { resource = {}, data = {} } = JSON.parse(
        readFileSync(join(folder, "stacks", stack, "cdk.tf.json"), "utf8"),
      ) as { resource?: Blocks; data?: Blocks };
      this.stacks.set(stack, { resource, data });
    }
  }

  get stackNames(): string[] {
    return [...this.stacks.keys()].sort();
  }

  /** The whole address of `resource.<id>` or `data.<id>`, as checkov writes them for JSON; others as they are. */
  addressOf(stack: string, shortened: string): string {
    const [mode, id, ...rest] = shortened.split(".");
    if (rest.length > 0 || id === undefined || (mode !== "resource" && mode !== "data")) return shortened;
    const blocks = this.stacks.get(stack)?.[mode] ?? {};
    const type = Object.keys(blocks).find((candidate) => id in blocks[candidate]!);
    if (!type) return shortened;
    return mode === "data" ? `data.${type}.${id}` : `${type}.${id}`;
  }

  /** The path of the construct that made what stands at an address, like production-state/state/bucket. */
  constructPathOf(stack: string, address: string): string | undefined {
    const isData = address.startsWith("data.");
    const [type, id] = (isData ? address.slice("data.".length) : address).split(".") as [string, string | undefined];
    return this.stacks.get(stack)?.[isData ? "data" : "resource"][type]?.[id ?? ""]?.["//"]?.metadata?.path;
  }
}
