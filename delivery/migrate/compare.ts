import { isDeepStrictEqual } from "node:util";
import type { StackConfiguration, SynthesizedStack } from "../terraform/synthesized-stack";

/** One value that the two syntheses have differently. */
export interface AttributeDifference {
  /** Resource or data source type, or the section, such as `output`. */
  readonly type: string;
  /** Path below the resource, with `[]` for every element of a list. */
  readonly attribute: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Stacks and ids it was found at. */
  readonly at: readonly string[];
}

/** What changes for Terraform when the same code is synthesized by another library. */
export interface Comparison {
  readonly stacks: number;
  /** Resources and data sources that both have. */
  readonly common: number;
  /** Addresses that only one of them has, with their stack: these would be destroyed or created. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
  readonly differences: readonly AttributeDifference[];
}

/** Sections whose entries have addresses. */
const SECTIONS = ["resource", "data"] as const;

/** Compares stacks of the same names: addresses first, then every attribute of those that both have. */
export function compareStacks(before: readonly SynthesizedStack[], after: readonly SynthesizedStack[]): Comparison {
  const [old, fresh] = [before, after].map(addressed);
  const found = new Map<string, AttributeDifference>();
  for (const [address, block] of old!) {
    if (!fresh!.has(address)) continue;
    const type = address.split(" ")[1]!.split(".").slice(0, -1).join(".");
    for (const { path, left, right } of differences(block, fresh!.get(address))) {
      const key = JSON.stringify([type, path, left, right]);
      const known = found.get(key);
      found.set(key, {
        type,
        attribute: path,
        before: left,
        after: right,
        at: [...(known?.at ?? []), address],
      });
    }
  }
  const missing = (from: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] =>
    [...from.keys()].filter((address) => !other.has(address));
  return {
    stacks: before.length,
    common: [...old!.keys()].filter((address) => fresh!.has(address)).length,
    onlyBefore: missing(old!, fresh!),
    onlyAfter: missing(fresh!, old!),
    differences: [...found.values()],
  };
}

/** Every block by `stack type.id`; what isn't addressed (backend, providers, outputs) by its section. */
function addressed(stacks: readonly SynthesizedStack[]): Map<string, unknown> {
  const blocks = new Map<string, unknown>();
  for (const { name, configuration } of stacks) {
    for (const section of SECTIONS) {
      for (const [type, byId] of Object.entries(configuration[section] ?? {})) {
        const prefix = section === "data" ? "data." : "";
        for (const [id, block] of Object.entries(byId)) blocks.set(`${name} ${prefix}${type}.${id}`, clean(block));
      }
    }
    for (const section of ["output", "provider", "terraform"] as const) {
      blocks.set(`${name} ${section}.-`, clean(withoutVersions(configuration, section)));
    }
  }
  return blocks;
}

/** Versions of providers differ by intent. */
function withoutVersions(configuration: StackConfiguration, section: string): unknown {
  if (section !== "terraform") return configuration[section];
  return { ...configuration.terraform, required_providers: undefined };
}

/** A block without cdktf's own remarks. */
function clean(block: unknown): unknown {
  if (Array.isArray(block)) return block.map(clean);
  if (typeof block !== "object" || block === null) return block;
  return Object.fromEntries(
    Object.entries(block)
      .filter(([key]) => key !== "//")
      .map(([key, value]) => [key, clean(value)]),
  );
}

function* differences(
  left: unknown,
  right: unknown,
  path = "",
): Generator<{ readonly path: string; readonly left: unknown; readonly right: unknown }> {
  if (isDeepStrictEqual(left, right)) return;
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
  if (isObject(left) && isObject(right) && Array.isArray(left) === Array.isArray(right)) {
    for (const key of [...new Set([...Object.keys(left), ...Object.keys(right)])].sort()) {
      const step = Array.isArray(left) ? "[]" : path === "" ? key : `.${key}`;
      yield* differences(left[key], right[key], `${path}${step}`);
    }
    return;
  }
  yield { path, left, right };
}
