import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { canonical, type Json } from "../plan/json";
import type { SynthesizedStack } from "../terraform/synthesized-stack";
import { DeployError, EXIT } from "./exit-codes";

const ending = z.enum(["applied", "unchanged", "failed", "skipped"]);
const recordSchema = z.strictObject({
  environment: z.string(),
  startedAt: z.string(),
  by: z.string(),
  mfa: z.string().optional(),
  stacks: z.record(z.string(), z.strictObject({ ending, fingerprint: z.string() })),
});

/** How a stack left a deploy. */
export type StackEnding = z.output<typeof ending>;

/** What the last deploy of an environment from this machine did; --resume goes on from it. */
export type DeployRecord = z.output<typeof recordSchema>;

/** Keeps the record of a deploy on disk, after every stack, so that a crash leaves it right. */
export class RecordFile {
  private writing = Promise.resolve();

  constructor(private readonly file: string) {}

  /**
   * @returns undefined if nothing was deployed from this folder yet
   * @throws DeployError if the record can't be read
   */
  async read(): Promise<DeployRecord | undefined> {
    let text: string;
    try {
      text = await readFile(this.file, "utf8");
    } catch {
      return undefined;
    }
    const parsed = recordSchema.safeParse(JSON.parse(text));
    if (!parsed.success)
      throw new DeployError(EXIT.usage, `${this.file} is not a deploy's record.`, [
        "Remove it and run without --resume.",
      ]);
    return parsed.data;
  }

  /** Writes the record whole or not at all. */
  write(record: DeployRecord): Promise<void> {
    const text = `${JSON.stringify(record, null, 2)}\n`;
    this.writing = this.writing.then(async () => {
      await mkdir(path.dirname(this.file), { recursive: true });
      await writeFile(`${this.file}.new`, text);
      await rename(`${this.file}.new`, this.file);
    });
    return this.writing;
  }
}

/** A text that changes whenever the stack's configuration does. */
export function fingerprint(stack: SynthesizedStack): string {
  return createHash("sha256")
    .update(canonical(stack.configuration as unknown as Json))
    .digest("hex");
}

/** Stacks that the recorded deploy has finished and whose configuration is still the same. */
export function finishedStacks(record: DeployRecord, stacks: readonly SynthesizedStack[]): ReadonlySet<string> {
  const finished = stacks.filter((stack) => {
    const last = record.stacks[stack.name];
    return (
      last !== undefined &&
      (last.ending === "applied" || last.ending === "unchanged") &&
      last.fingerprint === fingerprint(stack)
    );
  });
  return new Set(finished.map((stack) => stack.name));
}
