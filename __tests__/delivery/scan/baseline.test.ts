import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyBaseline, readBaseline, type BaselineEntry } from "../../../delivery/scan/baseline";
import { BASELINE } from "../../../delivery/scan/cli";
import { baselinePage, PAGE } from "../../../delivery/scan/document";
import type { ScanFinding } from "../../../delivery/scan/finding";

const finding: ScanFinding = {
  scanner: "tfsec",
  input: "json",
  rule: "r1",
  title: "a title",
  stack: "staging-state",
  address: "aws_s3_bucket.state_1",
};
const entry: BaselineEntry = {
  scanner: "tfsec",
  rule: "r1",
  where: "staging-state aws_s3_bucket\\.state_.*",
  reason: "a reason that is long enough",
  review: "2027-01-01",
};
const today = "2026-11-29";

describe("applyBaseline", () => {
  it("explains what an entry names", () => {
    expect(applyBaseline([finding], [entry], today)).toEqual({
      unexplained: [],
      explained: [{ finding, entry }],
      unused: [],
      overdue: [],
    });
  });

  it.each<[string, Partial<BaselineEntry>]>([
    ["another scanner", { scanner: "checkov" }],
    ["another rule", { rule: "r2" }],
    ["another input", { inputs: ["hcl", "plan"] }],
    ["another stack", { where: "production-state .*" }],
    ["a part of the address only", { where: "aws_s3_bucket\\.state_1" }],
  ])("doesn't explain a finding by an entry for %s, which is unused then", (_, difference) => {
    const other = { ...entry, ...difference };
    expect(applyBaseline([finding], [other], today)).toMatchObject({ unexplained: [finding], unused: [other] });
  });

  it("tells entries whose day of review has passed", () => {
    expect(applyBaseline([finding], [{ ...entry, review: "2026-11-28" }], today).overdue).toHaveLength(1);
    expect(applyBaseline([finding], [{ ...entry, review: today }], today).overdue).toEqual([]);
  });
});

describe("the committed baseline", () => {
  const entries = readBaseline(BASELINE);

  it("can be read, and none of its patterns matches everything", () => {
    expect(entries.length).toBeGreaterThan(10);
    expect(entries.filter(({ where }) => new RegExp(`^(?:${where})$`).test("production-x aws_x.x"))).toEqual([]);
  });

  it("is shown on its page", () => {
    expect(readFileSync(PAGE, "utf8")).toBe(baselinePage(entries));
  });
});

it("tells every mistake of a baseline at once", () => {
  const folder = mkdtempSync(join(tmpdir(), "baseline-"));
  const file = join(folder, "baseline.yaml");
  writeFileSync(file, "- scanner: trivy\n  rule: r\n  where: x\n  reason: short\n  review: soon\n");
  expect(() => readBaseline(file)).toThrow(/0\.scanner[\s\S]*0\.reason[\s\S]*0\.review/);
  rmSync(folder, { recursive: true });
});
