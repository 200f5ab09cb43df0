import type { Block, NestedBlock, TypeSpec } from "./schema";

/** Terraform refuses a set whose elements hold a value of dynamic type; such a block is declared as a list. */
export function listsForDynamicSets(block: Block): Block {
  return { attributes: block.attributes, blocks: block.blocks.map(convert) };
}

function convert(nested: NestedBlock): NestedBlock {
  const block = listsForDynamicSets(nested.block);
  const nesting = nested.nesting === "set" && isDynamic(block) ? "list" : nested.nesting;
  return { ...nested, block, nesting };
}

function isDynamic(block: Block): boolean {
  return (
    block.attributes.some((attribute) => typeIsDynamic(attribute.type)) ||
    block.blocks.some((nested) => isDynamic(nested.block))
  );
}

function typeIsDynamic(type: TypeSpec): boolean {
  if (typeof type === "string") {
    return type === "dynamic";
  }
  return type[0] === "object" ? Object.values(type[1]).some(typeIsDynamic) : typeIsDynamic(type[1] as TypeSpec);
}
