import type { BindingText, ClassText, HclEntry, NestedField } from "./binding-text";
import { blockType, exported, type Attribute, type Block, type NestedBlock, type TypeSpec } from "./schema";
import { isSecretName } from "./secret-names";

const SIMPLE: Readonly<Record<string, TypeSpec>> = {
  string: "string",
  number: "number",
  boolean: "bool",
  any: "dynamic",
};

const GETTER_TYPES: Readonly<Record<string, TypeSpec>> = {
  getStringAttribute: "string",
  getNumberAttribute: "number",
  getBooleanAttribute: "bool",
  getListAttribute: ["list", "string"],
  getNumberListAttribute: ["list", "number"],
  getStringMapAttribute: ["map", "string"],
  getNumberMapAttribute: ["map", "number"],
  getBooleanMapAttribute: ["map", "bool"],
};

const NESTED_FUNCTION = /(\w+)ToHclTerraform/g;
/** `listMapperHcl(…, true)` maps nested blocks, `listMapperHcl(…, false)` an attribute that holds a list. */
const BLOCK_LIST = /^cdktf\.listMapperHcl\(.*, true\)/;
/** Builds the schema of a resource, data source or provider from its binding. */
export function buildBlock(text: BindingText): Block {
  return new BlockBuilder(text).main();
}

class BlockBuilder {
  private readonly building: string[] = [];

  constructor(private readonly text: BindingText) {}

  main(): Block {
    return this.block(this.text.main.entries, this.text.classes.get(this.text.main.className));
  }

  private block(entries: ReadonlyMap<string, HclEntry>, owner: ClassText | undefined): Block {
    const attributes: Attribute[] = [];
    const blocks: NestedBlock[] = [];
    for (const [name, entry] of entries) {
      const optional = isOptional(name, owner);
      const nestedName = this.nestedName(entry);
      if (nestedName === undefined) {
        attributes.push(configurable(name, simpleType(entry), optional, owner?.nested.get(name)));
        continue;
      }
      const field = owner?.nested.get(name);
      const block = this.nested(nestedName);
      const isList = BLOCK_LIST.test(entry.mapper);
      if (!isList && entry.mapper.startsWith("cdktf.")) {
        attributes.push(configurable(name, [collection(entry), blockType(block)], optional, field));
      } else if (entry.shape === "struct" && name !== "timeouts") {
        attributes.push(configurable(name, blockType(block), optional, field));
      } else if (isList) {
        const nesting = entry.shape === "set" ? "set" : "list";
        blocks.push({ name, nesting, block: block, minItems: optional ? 0 : 1, maxItems: 0 });
      } else {
        const nesting = entry.shape === "struct" ? "single" : entry.shape === "set" ? "set" : "list";
        const single = nesting === "single";
        blocks.push({ name, nesting, block, minItems: optional || single ? 0 : 1, maxItems: single ? 0 : 1 });
      }
    }
    attributes.push(...this.exportedAttributes(entries, owner));
    return { attributes, blocks };
  }

  private exportedAttributes(entries: ReadonlyMap<string, HclEntry>, owner: ClassText | undefined): Attribute[] {
    const found: Attribute[] = [];
    for (const [name, getter] of owner?.getters ?? []) {
      if (!entries.has(name)) {
        const type = GETTER_TYPES[getter.accessor] ?? "dynamic";
        found.push(exported(name, getter.wrapped && Array.isArray(type) ? ["set", type[1] as TypeSpec] : type));
      }
    }
    for (const [name, field] of owner?.nested ?? []) {
      if (!entries.has(name)) {
        found.push(exported(name, this.exportedNestedType(field)));
      }
    }
    return found;
  }

  private exportedNestedType(field: NestedField): TypeSpec {
    const kind = field.className.endsWith("List")
      ? "List"
      : field.className.endsWith("Map")
        ? "Map"
        : "OutputReference";
    const stem = field.className.slice(0, -kind.length);
    const item = blockType(this.nested(stem.charAt(0).toLowerCase() + stem.slice(1)));
    if (kind === "Map") {
      return ["map", item];
    }
    return kind === "List" ? [field.wrapsSet ? "set" : "list", item] : item;
  }

  /** The block of a nested structure. Structures that hold themselves end where they begin again. */
  private nested(functionName: string): Block {
    if (this.building.includes(functionName)) {
      return { attributes: [], blocks: [] };
    }
    this.building.push(functionName);
    const className = `${functionName.charAt(0).toUpperCase()}${functionName.slice(1)}OutputReference`;
    const block = this.block(this.text.hcl.get(functionName) ?? new Map(), this.text.classes.get(className));
    this.building.pop();
    return block;
  }

  private nestedName(entry: HclEntry): string | undefined {
    for (const [, name] of entry.mapper.matchAll(NESTED_FUNCTION)) {
      if (name !== undefined && this.text.hcl.has(name)) {
        return name;
      }
    }
    return undefined;
  }
}

function isOptional(name: string, owner: ClassText | undefined): boolean {
  if (owner === undefined) {
    return true;
  }
  const property = owner.getters.get(name)?.property ?? camelCase(name);
  return owner.resettable.has(property.charAt(0).toUpperCase() + property.slice(1));
}

function camelCase(name: string): string {
  return name.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function configurable(name: string, type: TypeSpec, optional: boolean, field: NestedField | undefined): Attribute {
  const writeOnly = optional && name.endsWith("_wo");
  return {
    name,
    type,
    required: !optional,
    optional,
    computed: optional && (field?.computed ?? false),
    sensitive: type === "string" && isSecretName(name),
    writeOnly,
  };
}

function collection(entry: HclEntry): "list" | "set" | "map" {
  return entry.shape === "map" || entry.shape === "set" ? entry.shape : "list";
}

function simpleType(entry: HclEntry): TypeSpec {
  const direct = SIMPLE[entry.storage];
  if (direct !== undefined) {
    return direct;
  }
  const parts = /^(string|number|boolean)(List|Map)?(List|Map)$/.exec(entry.storage);
  const item = SIMPLE[parts?.[1] ?? ""] ?? "dynamic";
  const inner: TypeSpec = parts?.[2] === undefined ? item : [parts[2] === "List" ? "list" : "map", item];
  return [collection(entry), inner];
}
