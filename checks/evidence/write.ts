import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { controlsCsv } from "./csv";
import type { Evidence } from "./evidence";
import { assessmentResults } from "./oscal/assessment-results";
import { reportPage } from "./report/page";

/** The files of one environment's evidence, by name. */
export function evidenceFiles(evidence: Evidence, diagram: string): ReadonlyMap<string, string> {
  return new Map([
    ["report.html", reportPage(evidence, diagram)],
    ["evidence.json", `${JSON.stringify(evidence, null, 2)}\n`],
    ["controls.csv", controlsCsv(evidence)],
    ["oscal-assessment-results.json", `${JSON.stringify(assessmentResults(evidence), null, 2)}\n`],
  ]);
}

/** Writes the files into `<folder>/<environment>/` and returns that folder. */
export function writeEvidence(folder: string, evidence: Evidence, diagram: string): string {
  const target = join(folder, evidence.environment);
  mkdirSync(target, { recursive: true });
  for (const [name, content] of evidenceFiles(evidence, diagram)) writeFileSync(join(target, name), content);
  return target;
}
