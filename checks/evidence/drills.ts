import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { InputError } from "../load/input-error";
import { readJsonObject } from "../load/json-file";
import type { Drill } from "./evidence";

/** What the evidence needs of a drill record; a record may hold more. */
const record = z.looseObject({
  startedAt: z.iso.datetime(),
  scenario: z.string().min(1),
  title: z.string().min(1),
  environment: z.string().min(1),
  result: z.string().min(1),
  failure: z.string().default(""),
  seconds: z.number(),
  objective: z.looseObject({ rpo: z.string(), rto: z.string() }),
  citations: z.array(z.string()),
  ranOn: z.string(),
  steps: z.array(z.looseObject({ title: z.string(), seconds: z.number(), observed: z.string().default("") })),
});

/**
 * Reads the records of recovery drills; none where there is no such folder.
 * @throws InputError with the problems of all records.
 */
export function readDrills(folder: string): readonly Drill[] {
  if (!existsSync(folder)) return [];
  const problems: string[] = [];
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
  const drills = files.flatMap((file): readonly Drill[] => {
    const parsed = record.safeParse(readJsonObject(file));
    if (!parsed.success) {
      const what = parsed.error.issues.map((issue) => `${issue.path.join(".") || "record"}: ${issue.message}`);
      problems.push(`${file}: not a drill record (${what.join("; ")})`);
      return [];
    }
    return [toDrill(parsed.data)];
  });
  if (problems.length > 0) throw new InputError(problems);
  return drills;
}

function toDrill({ startedAt, steps, objective, citations, ...rest }: z.output<typeof record>): Drill {
  const { scenario, title, environment, result, failure, seconds, ranOn } = rest;
  return {
    date: startedAt.slice(0, 10),
    scenario,
    title,
    environment,
    result,
    failure,
    seconds,
    objective: { rpo: objective.rpo, rto: objective.rto },
    citations: citations.map((citation) => citation.replace(/^45 CFR /, "")),
    ranOn,
    steps: steps.map((step) => ({ title: step.title, seconds: step.seconds, observed: step.observed })),
  };
}
