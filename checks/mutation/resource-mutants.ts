import type { Resource, ResourceSource } from "../model/resource";
import type { StackSource } from "../model/scope";
import { introductions } from "./introductions";
import type { Mutant } from "./mutant";

function withResources(stack: StackSource, resources: readonly ResourceSource[]): StackSource {
  return { ...stack, root: { ...stack.root, resources } };
}

const written = new WeakMap<StackSource, string>();

/** True when something in the stack points at the resource: Terraform refuses to plan without it then. */
export function isReferenced(stack: StackSource, resource: Resource): boolean {
  let text = written.get(stack);
  if (text === undefined) {
    text = JSON.stringify([stack.root.resources.map((source) => source.attributes), stack.root.outputs]);
    written.set(stack, text);
  }
  return text.includes(`${resource.type}.${resource.name}.`) || text.includes(`${resource.type}.${resource.name}[`);
}

/** The mutant without the resource. */
export function removalMutant(stack: StackSource, resource: Resource): Mutant {
  const { type, address } = resource;
  const rest = stack.root.resources.filter((source) => source !== resource.source);
  return {
    kind: "remove resource",
    stack: stack.name,
    type,
    address,
    path: "",
    change: "removed",
    stackSource: withResources(stack, rest),
  };
}

/** Mutants with a resource that must not be there. */
export function introductionMutants(stack: StackSource): readonly Mutant[] {
  return introductions.map(({ type, attributes, change }) => {
    const source: ResourceSource = { mode: "managed", type, name: "mutant", attributes };
    return {
      kind: "introduce",
      stack: stack.name,
      type,
      address: `${type}.mutant`,
      path: "",
      change,
      stackSource: withResources(stack, [...stack.root.resources, source]),
    };
  });
}
