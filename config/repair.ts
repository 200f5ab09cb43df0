import type { z } from "zod";

/**
 * Puts the default back wherever a schema issue lies, so that the rules over several values can still run and every
 * problem is told at once. Where the default has nothing at the path, the whole value above it is put back.
 */
export function repair(candidate: unknown, defaults: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const repaired: unknown = structuredClone(candidate);
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys") {
      const parent = valueAt(repaired, issue.path) as Record<string, unknown> | undefined;
      for (const key of issue.keys) delete parent?.[key];
    } else {
      putBack(repaired, defaults, issue.path);
    }
  }
  return repaired;
}

/** The value at a path, or undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, key) =>
      typeof current === "object" && current !== null ? (current as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

function putBack(target: unknown, defaults: unknown, path: readonly PropertyKey[]): void {
  const value = valueAt(defaults, path);
  const parent = valueAt(target, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined) return;
  if (value === undefined && path.length > 1) putBack(target, defaults, path.slice(0, -1));
  else if (typeof parent === "object" && parent !== null)
    (parent as Record<PropertyKey, unknown>)[key] = structuredClone(value);
}
