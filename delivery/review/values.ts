import { at, canonical, isObject, type Json } from "../plan/json";
import type { ResourceChange } from "../plan/plan";

const LONGEST_SHOWN = 160;

/** A value as one short line for a table cell. */
export function show(value: Json | undefined): string {
  if (value === undefined || value === null) return "not set";
  const text = typeof value === "string" ? value : canonical(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}

/** Whether the value at a path is decided only when the plan is applied. */
export function isUnknown(change: ResourceChange, ...path: readonly (string | number)[]): boolean {
  let marks: Json | undefined = change.afterUnknown;
  for (const step of path) {
    if (marks === true) return true;
    marks = at(marks, step);
  }
  return marks === true;
}

/** Whether anything below this mark is decided only when the plan is applied. */
export function anyUnknown(marks: Json | undefined): boolean {
  if (marks === true) return true;
  if (Array.isArray(marks)) return marks.some((item: Json) => anyUnknown(item));
  return isObject(marks) && Object.values(marks).some((item) => anyUnknown(item));
}

/** Whether a resource exists before and after the plan, so that its values can be compared. */
export function isKept(change: ResourceChange): boolean {
  return change.mode === "managed" && (change.action === "update" || change.action === "replace");
}

/** Whether a resource is gone afterwards. */
export function isGone(change: ResourceChange): boolean {
  return change.mode === "managed" && (change.action === "delete" || change.action === "forget");
}

/** True for true, "true", "Enabled" and "on": the provider writes some booleans as text. */
export function isOn(value: Json | undefined): boolean {
  return value === true || (typeof value === "string" && ["true", "enabled", "on", "1"].includes(value.toLowerCase()));
}

/** A number, also where the provider writes it as text. */
export function toNumber(value: Json | undefined): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "string" && /^\d+(\.\d+)?$/.test(value)) return Number(value);
  return undefined;
}
