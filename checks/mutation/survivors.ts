/** Mutants that no rule has to find, with the reason; `*` stands for any text. */
export interface Survivor {
  readonly type: string;
  readonly path: string;
  /** Kind of mutant. @default - every kind */
  readonly kind?: string;
  readonly reason: string;
}

/** The written list: everything else has to be found. */
export const survivors: readonly Survivor[] = [];

/** The entry that covers a mutant. */
export function survivorFor(type: string, path: string, kind: string): Survivor | undefined {
  return survivors.find(
    (entry) =>
      covers(entry.type, type) && covers(entry.path, path) && (entry.kind === undefined || entry.kind === kind),
  );
}

function covers(pattern: string, value: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(value);
}
