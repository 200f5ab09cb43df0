import type { Plan } from "../plan/plan";
import type { StackState } from "./state-reader";

/** What is known of a stack before planning. */
export interface StackFacts {
  readonly name: string;
  /** Stacks that are applied before it. */
  readonly dependencies: readonly string[];
  /** Outputs of other stacks that it reads. */
  readonly consumes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Outputs that a stack needs and that nobody has applied yet, as `stack: output`. */
export function missingInputs(stack: StackFacts, states: ReadonlyMap<string, StackState>): readonly string[] {
  return [...stack.consumes].flatMap(([upstream, names]) => {
    const outputs = states.get(upstream)?.outputs;
    return [...names].filter((name) => !outputs?.has(name)).map((name) => `${upstream}: ${name}`);
  });
}

/** Stacks of one wave, and those that have to be planned again after it. */
export interface Wave {
  /** Their plans are final: they can be applied as they are. In the order of their dependencies. */
  readonly ready: readonly string[];
  /** Stacks whose inputs come from a stack of this wave, with those stacks' names. */
  readonly later: ReadonlyMap<string, readonly string[]>;
}

/**
 * Decides what can be applied as planned. A stack that reads an output which another stack's plan changes was planned
 * with the old value, so it waits; and so does what depends on a waiting stack.
 * @param stacks still to be deployed, each after what it depends on
 * @param plans by stack; a stack without its inputs has none
 */
export function nextWave(stacks: readonly StackFacts[], plans: ReadonlyMap<string, Plan>): Wave {
  const ready: string[] = [];
  const later = new Map<string, readonly string[]>();
  for (const stack of stacks) {
    const inputs = [...stack.consumes].filter(([upstream, names]) => {
      const changed = plans.get(upstream)?.changedOutputs;
      return changed !== undefined && [...names].some((name) => changed.has(name));
    });
    const waitsFor = new Set([
      ...inputs.map(([upstream]) => upstream),
      ...stack.dependencies.filter((name) => later.has(name)),
    ]);
    for (const upstream of stack.consumes.keys()) if (later.has(upstream)) waitsFor.add(upstream);
    if (waitsFor.size > 0 || !plans.has(stack.name)) later.set(stack.name, [...waitsFor].sort());
    else ready.push(stack.name);
  }
  return { ready, later };
}

/** Whether a plan does anything: changes a resource, an output, or moves an address. */
export function hasChanges(plan: Plan): boolean {
  const acts = plan.changes.some(
    (change) => (change.action !== "no-op" && change.action !== "read") || change.previousAddress !== undefined,
  );
  return acts || plan.changedOutputs.size > 0;
}
