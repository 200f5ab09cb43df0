import { readFileSync } from "node:fs";
import type { Json } from "../model/value";
import { InputError } from "./input-error";

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** True for plain keys and values. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object, an empty one when it is something else. */
export function objectAt(value: JsonObject | undefined, ...path: readonly string[]): JsonObject {
  let current: Json | undefined = value;
  for (const key of path) current = isObject(current) ? current[key] : undefined;
  return isObject(current) ? current : {};
}

/** The value as a list of objects: Terraform writes one block as an object, several as a list. */
export function objectsIn(value: Json | undefined): readonly JsonObject[] {
  if (isObject(value)) return [value];
  return Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];
}

/** @throws InputError when the file can't be read or isn't a JSON object. */
export function readJsonObject(file: string): JsonObject {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch (error) {
    throw new InputError([`${file}: can't be read (${(error as NodeJS.ErrnoException).code ?? "error"})`]);
  }
  let value: Json;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, "")) as Json;
  } catch {
    throw new InputError([`${file}: isn't JSON. A plan is written by: terraform show -json tfplan > plan.json`]);
  }
  if (!isObject(value)) throw new InputError([`${file}: holds no JSON object`]);
  return value;
}
