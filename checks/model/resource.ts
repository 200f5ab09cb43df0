import type { Scope } from "./scope";
import { type Block, isBlock, type Json, Reference, Unknown, type Value } from "./value";

/** A resource or data source as a loader hands it over. */
export interface ResourceSource {
  readonly mode: "managed" | "data";
  readonly type: string;
  /** Name in the configuration, without index. */
  readonly name: string;
  /** Instance key of a counted resource in a plan. */
  readonly index?: string | number;
  readonly constructPath?: string;
  /** Provider configuration, such as `aws.failover`. @default - the default configuration of `aws` */
  readonly provider?: string;
  readonly attributes: { readonly [key: string]: Json };
}

/** A resource or data source whose attributes are resolved when they are asked for. */
export class Resource {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly stack: string;
  readonly address: string;
  readonly constructPath?: string;
  private resolved?: Block;

  constructor(
    readonly source: ResourceSource,
    readonly scope: Scope,
  ) {
    this.mode = source.mode;
    this.type = source.type;
    this.name = source.name;
    this.stack = scope.stack;
    this.constructPath = source.constructPath;
    const key = source.index === undefined ? "" : `[${JSON.stringify(source.index)}]`;
    const prefix = scope.path === "" ? "" : `${scope.path}.`;
    this.address = `${prefix}${source.mode === "data" ? "data." : ""}${source.type}.${source.name}${key}`;
  }

  /** All attributes, resolved. */
  get attributes(): Block {
    return (this.resolved ??= this.scope.resolve(this.source.attributes, this) as Block);
  }

  /**
   * Puts other attributes in place, or the original ones back: tries out a change without a new model.
   * The model has to forget what it worked out.
   */
  replaceAttributes(attributes: ResourceSource["attributes"] = this.source.attributes): void {
    this.resolved = this.scope.resolve(attributes, this) as Block;
  }

  /**
   * The attribute at a dotted path, or undefined when it is not set.
   * A block counts the same whether Terraform wrote it as an object or as a list; of several, the first is taken.
   */
  get(path: string): Value | undefined {
    return this.all(path)[0];
  }

  /** Every value at a dotted path, through repeated blocks. A list at the end of the path stays one value. */
  all(path: string): readonly Value[] {
    const keys = path.split(".");
    let values: readonly Value[] = [this.attributes];
    for (const [depth, key] of keys.entries()) {
      const last = depth === keys.length - 1;
      values = values.flatMap((value) => {
        // A block known only as a whole stays what it is at every path below it.
        if (value instanceof Unknown || value instanceof Reference) return [value];
        const next = isBlock(value) ? value[key] : undefined;
        if (next === undefined || next === null) return [];
        return !last && Array.isArray(next) ? (next as readonly Value[]) : [next];
      });
    }
    return values;
  }

  /** The repeated block at a dotted path, as a list of blocks. */
  blocks(path: string): readonly Block[] {
    return this.all(path)
      .flatMap((value) => (Array.isArray(value) ? (value as readonly Value[]) : [value]))
      .filter(isBlock);
  }

  /** Its address, so that printing a value never walks the whole model. */
  toJSON(): string {
    return this.address;
  }
}
