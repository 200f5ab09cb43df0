import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import execa from "execa";
import { collectEvidence } from "../../../checks/evidence/collect";
import type { Evidence } from "../../../checks/evidence/evidence";
import { assessmentResults } from "../../../checks/evidence/oscal/assessment-results";
import { exemptions } from "../../../checks/exemptions";
import { rules } from "../../../checks/rules";
import { synthesizeDefaults } from "../../../diagram/synthesize-defaults";
import { ensurePython, pythonProcessEnv } from "../../../rehearsal/python-environment";
import { bucketRule, evidenceOf, exemption } from "./fixtures";

const CITATION = "164.312(a)(2)(iv)";
const folder = mkdtempSync(join(tmpdir(), "oscal-"));
let python: string;

beforeAll(async () => {
  python = (await ensurePython("oscal")).python;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Problems that the schema finds in documents. */
async function problems(...documents: readonly unknown[]): Promise<readonly { at: string; problem: string }[]> {
  const files = documents.map((document, index) => {
    const file = join(folder, `${index}.json`);
    writeFileSync(file, JSON.stringify(document));
    return file;
  });
  const { stdout } = await execa(python, [join(__dirname, "validate-oscal.py"), ...files], {
    env: pythonProcessEnv(),
    extendEnv: false,
  });
  return JSON.parse(stdout) as { at: string; problem: string }[];
}

test("the results of every environment are valid by NIST's schema", async () => {
  const evidence = synthesizeDefaults().models.map((model) =>
    collectEvidence({ model, rules, exemptions, date: "2026-01-31" }),
  );
  expect(evidence).toHaveLength(3);
  expect(await problems(...evidence.map(assessmentResults))).toEqual([]);
});

test("so are results without findings, with faults and with exempt faults", async () => {
  const cases: readonly Evidence[] = [
    evidenceOf([]),
    evidenceOf([bucketRule("locked", [CITATION], "fail")]),
    evidenceOf([bucketRule("locked", [CITATION], "fail")], { exemptions: [exemption] }),
  ];
  expect(await problems(...cases.map(assessmentResults))).toEqual([]);
});

test("the validator refuses what the schema refuses", async () => {
  const broken = structuredClone(assessmentResults(evidenceOf([]))) as unknown as {
    "assessment-results": { uuid: string; results: Record<string, unknown>[] };
  };
  broken["assessment-results"].uuid = "not-a-uuid";
  broken["assessment-results"].results[0]!.verdict = "fine";
  delete broken["assessment-results"].results[0]!["reviewed-controls"];
  expect((await problems(broken)).map(({ problem }) => problem).sort()).toEqual([
    "extra_forbidden",
    "missing",
    "string_pattern_mismatch",
  ]);
});
