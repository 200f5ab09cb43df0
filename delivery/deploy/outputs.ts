import type { SynthesizedStack } from "../terraform/synthesized-stack";
import type { Json } from "../plan/json";
import type { StateReader } from "./state-reader";

/** Outputs that one stack makes for another; they are no use to a person. */
const BETWEEN_STACKS = /^cross-stack-output-/;

/** The outputs of each applied stack that are meant for people: neither secret nor between stacks. */
export async function readOutputs(
  stacks: readonly SynthesizedStack[],
  reader: StateReader,
): Promise<ReadonlyMap<string, Readonly<Record<string, Json>>>> {
  const states = await reader.readAll(stacks);
  const shown = new Map<string, Readonly<Record<string, Json>>>();
  for (const { name } of stacks) {
    const outputs = [...(states.get(name)?.outputs ?? [])].filter(
      ([key, output]) => !output.sensitive && !BETWEEN_STACKS.test(key),
    );
    if (outputs.length > 0) shown.set(name, Object.fromEntries(outputs.map(([key, output]) => [key, output.value])));
  }
  return shown;
}

/** Outputs as lines for a terminal. */
export function renderOutputs(outputs: ReadonlyMap<string, Readonly<Record<string, Json>>>): string {
  return [...outputs]
    .map(([stack, values]) =>
      [stack, ...Object.entries(values).map(([name, value]) => `  ${name} = ${text(value)}`)].join("\n"),
    )
    .join("\n");
}

function text(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
