import { isSecretName } from "./secret-names";
import type { Attribute, Block, NestedBlock, Nesting, TypeSpec } from "./schema";

const TYPES: Readonly<Record<string, TypeSpec>> = {
  string: "string",
  number: "number",
  bool: "bool",
  strings: ["list", "string"],
  stringset: ["set", "string"],
  map: ["map", "string"],
};

/**
 * Declares attributes in short form: `name!: string` is required, `name: string` optional, `name?: string` optional
 * and filled in when left out, `name=: string` exported only. Types: string, number, bool, strings, stringset, map.
 */
export function attributes(text: string): Attribute[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [, name = "", mark = "", typeName = ""] = /^(\w+)([!?=]?): (\w+)$/.exec(part) ?? [];
      const type = TYPES[typeName];
      if (type === undefined) {
        throw new Error(`not a declaration of an attribute: ${part}`);
      }
      return {
        name,
        type,
        required: mark === "!",
        optional: mark === "" || mark === "?",
        computed: mark === "?" || mark === "=",
        sensitive: isSecretName(name),
        writeOnly: false,
      };
    });
}

/** Declares a block from attributes in short form and nested blocks. */
export function block(text: string, blocks: readonly NestedBlock[] = []): Block {
  return { attributes: attributes(text), blocks };
}

/** Declares a nested block: at most one unless `maxItems` says otherwise (0: any number). */
export function nested(
  name: string,
  inner: Block,
  options: { nesting?: Nesting; required?: boolean; maxItems?: number } = {},
): NestedBlock {
  const { nesting = "list", required = false, maxItems = 1 } = options;
  return { name, nesting, block: inner, minItems: required ? 1 : 0, maxItems };
}
