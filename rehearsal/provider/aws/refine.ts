import type { Attribute, Block, SchemaKind } from "../schema/schema";

/** Arguments that every AWS resource lets AWS or the provider block fill in. */
const ALWAYS_COMPUTED = new Set(["id", "region", "tags_all", "arn"]);

/** Completes the schema of a type with what the bindings don't tell. */
export function refineAws(_kind: SchemaKind, _type: string, block: Block): Block {
  return { attributes: block.attributes.map(refine), blocks: block.blocks };
}

function refine(attribute: Attribute): Attribute {
  return attribute.optional && ALWAYS_COMPUTED.has(attribute.name) ? { ...attribute, computed: true } : attribute;
}
