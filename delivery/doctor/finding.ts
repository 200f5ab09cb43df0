/** What the doctor found about one thing. */
export interface Finding {
  /** Chapter of the report. */
  readonly topic: "Tools" | "Project" | "Settings" | "AWS";
  /** What was looked at. */
  readonly name: string;
  /** `missing` stops the main commands; `warning` will matter later; `skipped` was not looked at. */
  readonly status: "ok" | "warning" | "missing" | "skipped";
  /** What there is, or what is wrong with it. */
  readonly found: string;
  /** Commands or steps that mend it, one a line. @default - nothing to do */
  readonly remedy?: readonly string[];
}

/** What the checks see of the machine; tests give their own. */
export interface Machine {
  /** The project's root folder. */
  readonly root: string;
  readonly env: Readonly<NodeJS.ProcessEnv>;
  /** Version of the running Node.js, without v. */
  readonly nodeVersion: string;
  /** Runs a program and returns its output, or undefined when it doesn't start or fails. */
  run(program: string, args: readonly string[]): Promise<string | undefined>;
}

/** One check of the doctor; a check never throws for what the user can mend. */
export type Check = (machine: Machine) => Promise<readonly Finding[]>;

/** Whether a version is at least another one, compared part by part. */
export function atLeast(version: string, wanted: string): boolean {
  const [have, want] = [version, wanted].map((text) => text.split(".").map(Number));
  for (let part = 0; part < want!.length; part += 1) {
    const difference = (have![part] ?? 0) - want![part]!;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
