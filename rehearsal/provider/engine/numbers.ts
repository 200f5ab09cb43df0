import type { Block } from "../schema/schema";
import { isObject, type MutableObject, type ObjectValue, type Value } from "../wire/value";

/** Turns numbers that travelled as text into numbers: Terraform sends those that have no exact binary form, such as 0.05, that way. */
export function withNumbers(block: Block, values: ObjectValue): ObjectValue {
  const result: MutableObject = { ...values };
  for (const { name, type } of block.attributes) {
    const value = values[name];
    if (type === "number" && typeof value === "string") {
      result[name] = Number(value);
    }
  }
  for (const nested of block.blocks) {
    const value = values[nested.name];
    const convert = (item: Value): Value => (isObject(item) ? withNumbers(nested.block, item) : item);
    if (Array.isArray(value)) {
      result[nested.name] = (value as readonly Value[]).map(convert);
    } else if (isObject(value)) {
      result[nested.name] = convert(value);
    }
  }
  return result;
}
