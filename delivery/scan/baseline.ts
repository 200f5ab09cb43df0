import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { UserError } from "../user-error";
import type { ScanFinding } from "./finding";

const entrySchema = z.strictObject({
  scanner: z.enum(["tfsec", "checkov"]),
  rule: z.string().min(1),
  /** @default - every input */
  inputs: z
    .array(z.enum(["json", "hcl", "plan"]))
    .min(1)
    .optional(),
  /** Regular expression over `<stack> <address>`, matched whole. */
  where: z.string().min(1),
  reason: z.string().min(20),
  /** Day by which somebody looks again, as YYYY-MM-DD. */
  review: z.iso.date(),
});

/** A finding that was looked at and is as it should be, with the reason: JSON has no room for comments. */
export type BaselineEntry = z.output<typeof entrySchema>;

/** Findings set against the baseline. */
export interface BaselineResult {
  readonly unexplained: readonly ScanFinding[];
  readonly explained: readonly { readonly finding: ScanFinding; readonly entry: BaselineEntry }[];
  /** Entries that explain nothing any more. */
  readonly unused: readonly BaselineEntry[];
  /** Entries whose day of review has passed. */
  readonly overdue: readonly BaselineEntry[];
}

/** Reads the baseline. @throws UserError with every mistake in it */
export function readBaseline(file: string): BaselineEntry[] {
  const result = z.array(entrySchema).safeParse(parse(readFileSync(file, "utf8"), { merge: true }));
  if (result.success) return result.data;
  throw new UserError(
    `${file} can't be used:`,
    result.error.issues.map(({ path, message }) => `entry ${path.join(".")}: ${message}`),
  );
}

/** Sets findings against the baseline. @param today as YYYY-MM-DD */
export function applyBaseline(
  findings: readonly ScanFinding[],
  entries: readonly BaselineEntry[],
  today: string,
): BaselineResult {
  const patterns = entries.map((entry) => ({ entry, where: new RegExp(`^(?:${entry.where})$`) }));
  const used = new Set<BaselineEntry>();
  const unexplained: ScanFinding[] = [];
  const explained: { finding: ScanFinding; entry: BaselineEntry }[] = [];
  for (const finding of findings) {
    const match = patterns.find(
      ({ entry, where }) =>
        entry.scanner === finding.scanner &&
        entry.rule === finding.rule &&
        (entry.inputs === undefined || entry.inputs.includes(finding.input)) &&
        where.test(`${finding.stack} ${finding.address}`),
    );
    if (match) {
      used.add(match.entry);
      explained.push({ finding, entry: match.entry });
    } else unexplained.push(finding);
  }
  return {
    unexplained,
    explained,
    unused: entries.filter((entry) => !used.has(entry)),
    overdue: entries.filter(({ review }) => review < today),
  };
}
