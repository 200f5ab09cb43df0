import type { Attribute, Block, NestedBlock, TypeSpec } from "./schema";

const NESTING = { single: 1, list: 2, set: 3 } as const;

interface BlockMessage {
  readonly version: number;
  readonly attributes: readonly object[];
  readonly block_types: readonly object[];
}

/** The schema of one type as the protocol's Schema message. */
export interface SchemaMessage {
  readonly version: number;
  readonly block: BlockMessage;
}

/** Writes a block as a Schema message. */
export function schemaMessage(block: Block): SchemaMessage {
  return { version: 0, block: blockMessage(block) };
}

function blockMessage(block: Block): BlockMessage {
  return {
    version: 0,
    attributes: block.attributes.map(attributeMessage),
    block_types: block.blocks.map(nestedMessage),
  };
}

function attributeMessage(attribute: Attribute): object {
  return {
    name: attribute.name,
    type: typeBytes(attribute.type),
    required: attribute.required,
    optional: attribute.optional,
    computed: attribute.computed,
    sensitive: attribute.sensitive,
    write_only: attribute.writeOnly,
  };
}

function nestedMessage(nested: NestedBlock): object {
  return {
    type_name: nested.name,
    block: blockMessage(nested.block),
    nesting: NESTING[nested.nesting],
    min_items: nested.minItems,
    max_items: nested.maxItems,
  };
}

const simpleTypes = new Map<TypeSpec, Buffer>();

/** Most attributes are strings, so the bytes of simple types are made once. */
function typeBytes(type: TypeSpec): Buffer {
  if (typeof type !== "string") {
    return Buffer.from(JSON.stringify(type));
  }
  const known = simpleTypes.get(type) ?? Buffer.from(JSON.stringify(type));
  simpleTypes.set(type, known);
  return known;
}
