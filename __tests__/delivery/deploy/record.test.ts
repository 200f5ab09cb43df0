import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { finishedStacks, fingerprint, RecordFile, type DeployRecord } from "../../../delivery/deploy/record";
import type { SynthesizedStack } from "../../../delivery/terraform/synthesized-stack";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "record-"))));
afterEach(() => rmSync(folder, { recursive: true }));
const stack = (name: string, days = 1): SynthesizedStack => ({
  name,
  directory: "/x",
  dependencies: [],
  resourceCount: 1,
  configuration: { resource: { t: { r: { days } } } },
});
const record = (stacks: DeployRecord["stacks"]): DeployRecord => ({
  environment: "staging",
  startedAt: "2026-03-01T00:00:00Z",
  by: "arn",
  stacks,
});

it("resuming leaves out what is done and still the same, and nothing else", () => {
  const same = fingerprint(stack("any"));
  const last = record({
    applied: { ending: "applied", fingerprint: same },
    unchanged: { ending: "unchanged", fingerprint: same },
    changed: { ending: "applied", fingerprint: "another" },
    failed: { ending: "failed", fingerprint: same },
    skipped: { ending: "skipped", fingerprint: same },
  });
  const stacks = ["applied", "unchanged", "changed", "failed", "skipped", "new"].map((name) => stack(name));
  expect([...finishedStacks(last, stacks)]).toEqual(["applied", "unchanged"]);
});

it("a fingerprint changes with the configuration alone", () => {
  expect(fingerprint(stack("a"))).toBe(fingerprint(stack("b")));
  expect(fingerprint(stack("a"))).not.toBe(fingerprint(stack("a", 2)));
});

it("a record is read as it was last written, however many writes overlap", async () => {
  const file = new RecordFile(path.join(folder, "deep", "last.json"));
  await Promise.all(
    [1, 2, 3].map((count) => file.write(record({ a: { ending: "applied", fingerprint: String(count) } }))),
  );
  expect((await file.read())?.stacks["a"]?.fingerprint).toBe("3");
});

it("a missing record is none, a foreign one is refused", async () => {
  expect(await new RecordFile(path.join(folder, "none.json")).read()).toBeUndefined();
  writeFileSync(path.join(folder, "x.json"), "{}");
  await expect(new RecordFile(path.join(folder, "x.json")).read()).rejects.toThrow("not a deploy's record");
});
