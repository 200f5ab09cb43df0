/** One thing that is wrong with the configuration. */
export interface ConfigProblem {
  /** Where: the environment and the keys below it, joined by dots. */
  readonly path: string;
  /** The value as it was given. */
  readonly got: unknown;
  /** What would be accepted. */
  readonly allowed: string;
  /** Why anything else is refused, or what to change. */
  readonly because: string;
}

/** Writes a problem as `path: got X; allowed Y; because Z`. */
export function formatProblem({ path, got, allowed, because }: ConfigProblem): string {
  return `${path}: got ${got === undefined ? "nothing" : JSON.stringify(got)}; allowed ${allowed}; because ${because}`;
}

/** Every problem of the configuration at once; its message is meant for the person who wrote the settings. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly ConfigProblem[]) {
    super(
      [
        `The configuration has ${problems.length} problem${problems.length === 1 ? "" : "s"}:`,
        ...problems.map((problem) => `  ${formatProblem(problem)}`),
      ].join("\n"),
    );
    this.name = "ConfigError";
  }
}
