import type { Block, TypeSpec } from "../schema/schema";
import { isObject, type MutableObject, type ObjectValue, type Value } from "../wire/value";

/** Brings a state object as JSON into the shape of the schema: unknown names go, missing ones become null or empty. */
export function conformState(block: Block, state: ObjectValue): MutableObject {
  const conformed: MutableObject = {};
  for (const attribute of block.attributes) {
    conformed[attribute.name] = conformValue(attribute.type, state[attribute.name] ?? null);
  }
  for (const nested of block.blocks) {
    const value = state[nested.name] ?? null;
    if (nested.nesting === "single") {
      const single = Array.isArray(value) ? ((value as readonly Value[])[0] ?? null) : value;
      conformed[nested.name] = isObject(single) ? conformState(nested.block, single) : null;
    } else if (isTypedValue(value)) {
      // A list of blocks that hold a value of dynamic type is itself of dynamic type.
      conformed[nested.name] = dynamicFromState(value);
    } else {
      const items: readonly Value[] = Array.isArray(value) ? value : isObject(value) ? [value] : [];
      conformed[nested.name] = items.filter(isObject).map((item) => conformState(nested.block, item));
    }
  }
  return conformed;
}

function conformValue(type: TypeSpec, value: Value): Value {
  if (value === null) {
    return null;
  }
  if (type === "dynamic") {
    return dynamicFromState(value);
  }
  if (type === "number" && typeof value === "string") {
    return Number(value);
  }
  if (type === "string" && (typeof value === "number" || typeof value === "boolean")) {
    return String(value);
  }
  if (type === "bool" && typeof value === "string") {
    return value === "true";
  }
  if (typeof type === "string") {
    return value;
  }
  if (type[0] === "object") {
    const fields = isObject(value) ? value : {};
    return Object.fromEntries(
      Object.entries(type[1]).map(([key, item]) => [key, conformValue(item, fields[key] ?? null)]),
    );
  }
  const itemType = type[1] as TypeSpec;
  if (type[0] === "map") {
    return isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, conformValue(itemType, item)]))
      : null;
  }
  return Array.isArray(value) ? (value as readonly Value[]).map((item) => conformValue(itemType, item)) : null;
}

/** State keeps a dynamic value with its type beside it; the wire carries the type as JSON before the value. */
function dynamicFromState(value: Value): Value {
  if (isTypedValue(value)) {
    return [Buffer.from(JSON.stringify(value["type"])), value["value"] ?? null];
  }
  return null;
}

function isTypedValue(value: Value): value is { readonly type: Value; readonly value: Value } {
  return isObject(value) && Object.keys(value).length === 2 && "value" in value && "type" in value;
}
