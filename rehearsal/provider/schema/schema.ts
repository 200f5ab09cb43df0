/** A type of Terraform's type system in its JSON notation, for example `["list", "string"]`. */
export type TypeSpec =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | ["list" | "set" | "map", TypeSpec]
  | ["object", { [name: string]: TypeSpec }];

/** One argument or exported value of a resource, data source or block. */
export interface Attribute {
  readonly name: string;
  readonly type: TypeSpec;
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
  readonly sensitive: boolean;
  /** Passed in configuration, never stored in plan or state. */
  readonly writeOnly: boolean;
}

/** How many blocks of a kind there may be, and whether their order counts. */
export type Nesting = "single" | "list" | "set";

/** A kind of block inside another block. */
export interface NestedBlock {
  readonly name: string;
  readonly nesting: Nesting;
  readonly block: Block;
  readonly minItems: number;
  /** 0 means unlimited. */
  readonly maxItems: number;
}

/** The body of a resource, data source, provider or nested block. */
export interface Block {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly NestedBlock[];
}

/** Whether a type is a resource or a data source. */
export type SchemaKind = "resource" | "data";

/** Where a provider's schemas come from. */
export interface Catalog {
  /** Body of the provider block. */
  readonly provider: Block;
  /** Body of a `provider_meta` block, which modules use to name themselves. @default empty */
  readonly meta?: Block;
  /** Every type served, resources and data sources apart. */
  types(kind: SchemaKind): readonly string[];
  /** The body of a type, or undefined when it isn't served. */
  find(kind: SchemaKind, type: string): Block | undefined;
}

/** The type that values of a block have. */
export function blockType(block: Block): TypeSpec {
  const fields: { [name: string]: TypeSpec } = {};
  for (const attribute of block.attributes) {
    fields[attribute.name] = attribute.type;
  }
  for (const nested of block.blocks) {
    const item = blockType(nested.block);
    fields[nested.name] = nested.nesting === "single" ? item : [nested.nesting, item];
  }
  return ["object", fields];
}

/** A computed attribute that configuration can't set. */
export function exported(name: string, type: TypeSpec): Attribute {
  return { name, type, required: false, optional: false, computed: true, sensitive: false, writeOnly: false };
}
