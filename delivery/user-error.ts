/** A mistake or a missing tool that the user can mend: shown as its message alone, without a stack trace. */
export class UserError extends Error {
  constructor(
    message: string,
    /** What to do about it, one step a line. */
    readonly remedy: readonly string[] = [],
  ) {
    super([message, ...remedy.map((step) => `  ${step}`)].join("\n"));
    this.name = "UserError";
  }
}
