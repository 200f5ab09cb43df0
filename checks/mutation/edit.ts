import type { JsonObject } from "../load/json-file";
import type { Json } from "../model/value";

/** Keys and indexes that lead to a value. */
export type Path = readonly (string | number)[];

/** A copy with the value at the path replaced, or removed when it is undefined. */
export function edited(source: JsonObject, path: Path, value: Json | undefined): JsonObject {
  return change(source, path, value) as JsonObject;
}

function change(source: Json, path: Path, value: Json | undefined): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(source)) {
    const list = source as readonly Json[];
    const next = change(list[key as number] ?? null, rest, value);
    return list.flatMap((item, at) => (at !== key ? [item] : next === undefined ? [] : [next]));
  }
  const block = source as JsonObject;
  const { [key]: current, ...others } = block;
  const next = change(current ?? null, rest, value);
  return next === undefined ? others : { ...block, [key]: next };
}

/** A path as text, indexes included. */
export function pathText(path: Path): string {
  return path.join(".");
}

/** A path without indexes: what kind of attribute it is. */
export function pathKind(path: Path): string {
  return path.filter((key) => typeof key === "string").join(".");
}
