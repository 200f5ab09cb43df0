import type { Model } from "../../checks/model/model";
import type { Synthesized } from "../synthesized";

/** A stack of every environment: `network` for `production-network`. */
export interface Layer {
  readonly name: string;
  /** Resources in it, fewest and most of all environments. */
  readonly resources: readonly [number, number];
}

/** A stack waits for another one. */
export interface Dependency {
  readonly from: string;
  readonly to: string;
  /** Values that it reads from the other's state; 0 where it only waits. */
  readonly values: number;
  /** True where a longer way says the same: the order follows from other arrows. */
  readonly implied: boolean;
}

export interface StackGraph {
  readonly layers: readonly Layer[];
  readonly dependencies: readonly Dependency[];
}

/** The stacks and what they wait for in any environment: one picture stands for all. */
export function stackGraph({ models, dependencies }: Synthesized): StackGraph {
  const waits = new Map<string, readonly string[]>();
  for (const model of models) {
    const short = (name: string): string => name.slice(model.environment.length + 1);
    for (const { name } of model.stacks) {
      const known = waits.get(short(name)) ?? [];
      waits.set(short(name), [...new Set([...known, ...(dependencies.get(name) ?? []).map(short)])].sort());
    }
  }
  return {
    layers: [...waits.keys()].map((name) => {
      const counts = models.map((model) => model.all().filter(({ stack }) => stack.endsWith(`-${name}`)).length);
      return { name, resources: [Math.min(...counts), Math.max(...counts)] as const };
    }),
    dependencies: [...waits].flatMap(([to, sources]) =>
      sources.map((from) => ({
        from,
        to,
        values: Math.max(...models.map((model) => valuesRead(model, from, to))),
        implied: sources.some((other) => other !== from && reaches(waits, from, other)),
      })),
    ),
  };
}

/** Outputs of one stack that the other's remote-state reads name. */
function valuesRead(model: Model, from: string, to: string): number {
  const stack = model.stacks.find(({ name }) => name === `${model.environment}-${to}`);
  const read = new RegExp(
    `terraform_remote_state\\.cross-stack-reference-input-${model.environment}-${from}\\.outputs\\.([\\w-]+)`,
    "g",
  );
  const text = JSON.stringify(stack?.root ?? {});
  return new Set([...text.matchAll(read)].map((match) => match[1])).size;
}

function reaches(waits: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const sources = waits.get(to) ?? [];
  return sources.includes(from) || sources.some((source) => reaches(waits, from, source));
}
