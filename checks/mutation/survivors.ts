import type { Mutant } from "./mutant";

/** Mutants that no rule has to find, with the reason; `*` stands for any text. */
export interface Survivor {
  readonly type: string;
  /** Address, where the entry is about some resources of the type only. @default - all of them */
  readonly address?: string;
  /** Attribute paths without indexes; "" is the resource itself. */
  readonly paths: readonly string[];
  /** Kinds of mutant. @default - every kind */
  readonly kinds?: readonly string[];
  readonly reason: string;
}

/** The written list: everything else has to be found. */
export const survivors: readonly Survivor[] = [];

/** The entry that explains why nobody finds a mutant. */
export function survivorFor(mutant: Mutant): Survivor | undefined {
  const path = mutant.path.replace(/(^|\.)\d+(?=\.|$)/g, "");
  return survivors.find(
    (entry) =>
      covers(entry.type, mutant.type) &&
      covers(entry.address ?? "*", mutant.address) &&
      entry.paths.some((pattern) => covers(pattern, path)) &&
      (entry.kinds?.includes(mutant.kind) ?? true),
  );
}

const expressions = new Map<string, RegExp>();

function covers(pattern: string, value: string): boolean {
  let expression = expressions.get(pattern);
  if (!expression) {
    const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
    expression = new RegExp(`^${parts.join(".*")}$`);
    expressions.set(pattern, expression);
  }
  return expression.test(value);
}
