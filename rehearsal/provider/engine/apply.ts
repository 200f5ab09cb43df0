import type { Block, TypeSpec } from "../schema/schema";
import { isObject, isWhollyKnown, UNKNOWN, type MutableObject, type ObjectValue, type Value } from "../wire/value";
import type { AttributePath } from "../wire/messages";
import type { Fill } from "./provider";

/** Gives every value that was unknown until apply. Nothing unknown is left. */
export function fillUnknown(block: Block, planned: ObjectValue, fill: Fill, path: AttributePath = []): MutableObject {
  const filled: MutableObject = { ...planned };
  for (const attribute of block.attributes) {
    const value = planned[attribute.name] ?? null;
    // At apply everything configured is known: what is unknown in part was planned so by the provider itself.
    const known = isWhollyKnown(value);
    filled[attribute.name] = attribute.writeOnly
      ? null
      : known
        ? value
        : fill([...path, attribute.name], attribute.type);
  }
  for (const nested of block.blocks) {
    const value = planned[nested.name] ?? null;
    const at = [...path, nested.name];
    if (isObject(value)) {
      filled[nested.name] = fillUnknown(nested.block, value, fill, at);
    } else if (Array.isArray(value)) {
      const items = value as readonly Value[];
      filled[nested.name] = items.map((item, index) =>
        isObject(item) ? fillUnknown(nested.block, item, fill, [...at, index]) : item,
      );
    } else {
      filled[nested.name] = value === UNKNOWN ? (nested.nesting === "single" ? null : []) : value;
    }
  }
  return filled;
}

/** The value of a type that says the least: "", 0, false, an empty collection. */
export function emptyOf(type: TypeSpec): Value {
  if (type === "string") {
    return "";
  }
  if (type === "number") {
    return 0;
  }
  if (type === "bool") {
    return false;
  }
  if (type === "dynamic") {
    return null;
  }
  if (type[0] === "object") {
    return Object.fromEntries(Object.entries(type[1]).map(([key, item]) => [key, emptyOf(item)]));
  }
  return type[0] === "map" ? {} : [];
}
