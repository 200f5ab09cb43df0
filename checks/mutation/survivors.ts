import type { Mutant } from "./mutant";
import { defaults } from "./survivors/defaults";
import { functional } from "./survivors/functional";
import { identity } from "./survivors/identity";
import { redundant } from "./survivors/redundant";
import type { Survivor } from "./survivors/survivor";
import { tuning } from "./survivors/tuning";

/** The written list: everything else has to be found. */
export const survivors: readonly Survivor[] = [...functional, ...defaults, ...redundant, ...tuning, ...identity];

/** The entry that explains why nobody finds a mutant. */
export function survivorFor(mutant: Mutant): Survivor | undefined {
  const path = mutant.path.replace(/(^|\.)\d+(?=\.|$)/g, "");
  return survivors.find(
    (entry) =>
      entry.types.some((type) => covers(type, mutant.type)) &&
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
