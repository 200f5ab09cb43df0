import { readFileSync } from "node:fs";
import { join } from "node:path";
import { controls } from "../../../checks/controls";
import { CHECKLIST, checklist } from "../../../checks/evidence/checklist";
import { collectEvidence } from "../../../checks/evidence/collect";
import type { Evidence } from "../../../checks/evidence/evidence";
import { exemptions } from "../../../checks/exemptions";
import { rules } from "../../../checks/rules";
import { synthesizeDefaults } from "../../../diagram/synthesize-defaults";

const { models } = synthesizeDefaults();
const evidenceOn = (date: string): readonly Evidence[] =>
  models.map((model) => collectEvidence({ model, rules, exemptions, date }));
const expected = checklist(evidenceOn("0000-00-00"));

test("the committed checklist shows what is synthesized today", () => {
  const committed = readFileSync(join(__dirname, "../../..", CHECKLIST), "utf8");
  expect(committed === expected ? "current" : "stale: run npm run docs:checklist").toBe("current");
});

test("the checklist names every control with its designation", () => {
  for (const { citation, title } of controls) expect(expected).toContain(`### ${citation} ${title}\n`);
});

test("the checklist doesn't depend on the day", () => {
  expect(checklist(evidenceOn("2020-01-01"))).toBe(expected);
});

test("every rule serves a control", () => {
  const citations = new Set(controls.map(({ citation }) => citation));
  for (const { id, citations: own } of rules) {
    expect({ id, serves: own.filter((citation) => citations.has(citation)).length > 0 }).toEqual({ id, serves: true });
  }
});
