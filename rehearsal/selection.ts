import type { SynthesizedStack } from "../delivery/terraform/synthesized-stack";
import { UserError } from "../delivery/user-error";
import { findStateStack } from "./isolate-backends";

/** The stacks of one environment. */
export interface StackGroup {
  readonly environment: string;
  readonly stacks: readonly SynthesizedStack[];
}

export interface Selection {
  /**
   * Environments, each the part of a stack's name before its first dash; `all` for every one of them.
   * @default - the stacks aren't told apart by environment
   */
  readonly environments?: readonly string[];
  /** Pattern of stack names, `*` standing for any characters. @default - every stack */
  readonly stackPattern?: string;
}

/**
 * Groups the stacks by environment and leaves out what wasn't asked for. What a chosen stack depends on is rehearsed
 * too, and so is the stack that makes the state bucket.
 * @throws UserError when an environment or the pattern matches nothing.
 */
export function selectStacks(
  all: readonly SynthesizedStack[],
  selection: Selection,
  /** What to call the stacks where they aren't told apart by environment. */
  appName = "app",
): StackGroup[] {
  const groups = selection.environments
    ? byEnvironment(all, selection.environments)
    : [{ environment: appName, stacks: all }];
  const filled = groups
    .map(({ environment, stacks }) => ({ environment, stacks: matching(stacks, selection.stackPattern) }))
    .filter(({ stacks }) => stacks.length > 0);
  if (filled.length > 0) return filled;
  throw new UserError(
    `No stack of ${groups.map(({ environment }) => environment).join(", ")} matches "${selection.stackPattern ?? "*"}".`,
    [`There are: ${all.map(({ name }) => name).join(", ")}`],
  );
}

function byEnvironment(all: readonly SynthesizedStack[], environments: readonly string[]): StackGroup[] {
  const known = [...new Set(all.map(environmentOf))];
  const wanted = environments.includes("all") ? known : [...new Set(environments)];
  const unknown = wanted.filter((environment) => !known.includes(environment));
  if (unknown.length > 0) {
    throw new UserError(`No stack belongs to ${unknown.join(", ")}.`, [
      `There are stacks of: ${known.join(", ") || "no environment"}. "all" takes every one.`,
    ]);
  }
  return wanted.map((environment) => ({
    environment,
    stacks: all.filter((stack) => environmentOf(stack) === environment),
  }));
}

/** The part of a stack's name before its first dash: `development` of `development-network`. */
export function environmentOf({ name }: { readonly name: string }): string {
  return name.split("-")[0] ?? name;
}

function matching(stacks: readonly SynthesizedStack[], pattern: string | undefined): readonly SynthesizedStack[] {
  if (pattern === undefined) return stacks;
  const expression = new RegExp(`^${pattern.split("*").map(escape).join(".*")}$`);
  const chosen = new Set<SynthesizedStack>();
  const add = (stack: SynthesizedStack | undefined): void => {
    if (!stack || chosen.has(stack)) return;
    chosen.add(stack);
    for (const name of stack.dependencies) add(stacks.find((other) => other.name === name));
  };
  stacks.filter(({ name }) => expression.test(name)).forEach(add);
  if (chosen.size > 0) add(findStateStack(stacks));
  return stacks.filter((stack) => chosen.has(stack));
}

function escape(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
}
