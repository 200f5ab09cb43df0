import type { StandInOptions } from "./start";

/** The part of a stack's Terraform JSON that tells what the stand-in has to serve. */
export interface StackInUse {
  readonly resource?: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, unknown>>;
}

const COMPOUND = new Set(["and_statement", "or_statement", "not_statement"]);

/** Options that make the stand-in serve what some stacks use and no more: every Terraform command is faster for it. */
export function servingOnly(stacks: readonly StackInUse[]): Pick<StandInOptions, "types" | "statementDepth"> {
  const types = stacks.flatMap(({ resource = {}, data = {} }) => [...Object.keys(resource), ...Object.keys(data)]);
  const depths = stacks.flatMap(({ resource = {} }) => [
    depthOf(resource["aws_wafv2_web_acl"]),
    depthOf(resource["aws_wafv2_rule_group"]),
  ]);
  return { types: new Set(types), statementDepth: Math.max(1, ...depths) };
}

/** How deep the statements of firewall rules nest in each other. */
function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) {
    return 0;
  }
  const depths = Object.entries(value).map(([key, inner]) => depthOf(inner) + (COMPOUND.has(key) ? 1 : 0));
  return Math.max(0, ...depths);
}
