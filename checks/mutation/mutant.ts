import type { JsonObject } from "../load/json-file";
import type { Resource } from "../model/resource";
import type { StackSource } from "../model/scope";

/** A changed configuration: weaker than the original, unless it is marked as harmless. */
export interface Mutant {
  /** What was done, such as `flip`, `remove attribute`, `drop statement`. */
  readonly kind: string;
  readonly stack: string;
  readonly type: string;
  readonly address: string;
  /** Attribute path with indexes, such as `statement.0.actions.1`; "" for the whole resource. */
  readonly path: string;
  /** The change in words. */
  readonly change: string;
  /** True for a change that no rule may complain about. */
  readonly harmless?: boolean;
  /** Change of one resource in place. */
  readonly inPlace?: { readonly resource: Resource; readonly attributes: JsonObject };
  /** Change of which resources there are: the stack as it is then. */
  readonly stackSource?: StackSource;
}

/** A mutant in a line. */
export function describeMutant(mutant: Mutant): string {
  return `${mutant.stack} ${mutant.address}${mutant.path === "" ? "" : ` ${mutant.path}`}: ${mutant.change}`;
}
