import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Scenario } from "./scenario";

/** One step of a drill. */
export interface DrillStep {
  readonly title: string;
  /** Seconds, to a tenth. */
  readonly seconds: number;
  /** Commands of the documents that were run. @default - none: the step prepared or checked something */
  readonly commands?: readonly string[];
  /** What was seen. @default - nothing worth a line */
  readonly observed?: string;
}

/** What a drill has shown; `npm run evidence` lists the records. */
export interface DrillRecord {
  readonly format: 1;
  readonly scenario: string;
  readonly title: string;
  readonly environment: string;
  /** When it began, ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly seconds: number;
  readonly result: "passed" | "failed";
  /** Why it failed. @default - it passed */
  readonly failure?: string;
  /** Document and section that was followed. */
  readonly document: string;
  readonly objective: Scenario["objective"];
  /** What the drill is evidence for. */
  readonly citations: readonly string[];
  /** What it ran on, so that nobody takes it for a restore at AWS. */
  readonly ranOn: string;
  readonly tools: { readonly terraform: string; readonly node: string };
  readonly steps: readonly DrillStep[];
}

/** Testing and revision of contingency plans. */
export const DRILL_CITATIONS = ["45 CFR 164.308(a)(7)(ii)(D)", "45 CFR 164.308(a)(7)(ii)(B)"];

/** Where and on what drills run. */
export const RAN_ON =
  "Offline: real Terraform against the rehearsal's provider stand-in and service emulator; times are not those of AWS.";

/** Writes a record as `<date>-<scenario>.json`; a second drill of the day takes the place of the first. @returns the file */
export async function writeRecord(folder: string, record: DrillRecord): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${record.startedAt.slice(0, 10)}-${record.scenario}.json`);
  await writeFile(file, `${JSON.stringify(record, null, 2)}\n`);
  return file;
}
