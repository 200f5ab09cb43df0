/** Exit codes of deploy.sh and `npm run deploy`; docs/infrastructure/deploy.md explains each. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  usage: 2,
  credentials: 3,
  refused: 4,
  notConfirmed: 5,
  stackFailed: 6,
  stale: 7,
  changes: 8,
  unfinished: 9,
  interrupted: 130,
} as const;

/** What each code means, for the help. */
export const EXIT_MEANINGS: readonly (readonly [number, string])[] = [
  [EXIT.done, "done, or nothing to do"],
  [EXIT.unexpected, "unexpected error"],
  [EXIT.usage, "wrong flags, settings or tools"],
  [EXIT.credentials, "credentials missing, expired, of another account or region, or without MFA"],
  [EXIT.refused, "refused: checks failed, or a destructive change that nobody acknowledged"],
  [EXIT.notConfirmed, "not confirmed"],
  [EXIT.stackFailed, "a stack could not be planned or applied"],
  [EXIT.stale, "the plan is stale, or differs from the approved one"],
  [EXIT.changes, "with --plan --detailed-exitcode: there are changes"],
  [EXIT.unfinished, "applied what was approved; the stacks after it need a plan and an approval of their own"],
  [EXIT.interrupted, "interrupted"],
];

/** Stops the deploy with an exit code; its message is for the user, shown without a stack trace. */
export class DeployError extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
    /** What to do about it, one step a line. */
    readonly remedy: readonly string[] = [],
  ) {
    super([message, ...remedy.map((step) => `  ${step}`)].join("\n"));
    this.name = "DeployError";
  }
}
