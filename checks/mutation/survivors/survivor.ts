/** Mutants that no rule has to find, with the reason; `*` stands for any text. */
export interface Survivor {
  readonly types: readonly string[];
  /** Address, where the entry is about some resources of the types only. @default - all of them */
  readonly address?: string;
  /** Attribute paths without indexes; "" is the resource itself. */
  readonly paths: readonly string[];
  /** Kinds of mutant. @default - every kind */
  readonly kinds?: readonly string[];
  readonly reason: string;
}

/** Kinds that take an attribute away: what holds then is the default of AWS. */
export const removed: readonly string[] = ["remove attribute"];
