import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "../../../checks/evidence/browser";
import { readDrills } from "../../../checks/evidence/drills";
import { EXIT, runEvidence } from "../../../checks/evidence/program";

const folder = mkdtempSync(join(tmpdir(), "evidence-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A synthesized environment of two buckets, each in a stack of its own. */
beforeAll(() => {
  const names = ["staging-audit", "staging-state"];
  for (const name of names) {
    const stack = join(folder, "cdktf.out", "stacks", name);
    mkdirSync(stack, { recursive: true });
    writeFileSync(
      join(stack, "cdk.tf.json"),
      JSON.stringify({ resource: { aws_s3_bucket: { bucket: { bucket: name } } } }),
    );
  }
  const stacks = names.map((name) => [name, { synthesizedStackPath: `stacks/${name}/cdk.tf.json`, dependencies: [] }]);
  writeFileSync(join(folder, "cdktf.out", "manifest.json"), JSON.stringify({ stacks: Object.fromEntries(stacks) }));
});

async function run(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  let output = "";
  let errors = "";
  const code = await runEvidence(args, {
    write: (text) => void (output += text),
    writeError: (text) => void (errors += text),
    today: "2026-02-01",
  });
  return { code, output, errors };
}

const input = (...more: string[]): string[] => [
  "--dir",
  join(folder, "cdktf.out"),
  "--out",
  join(folder, "out"),
  "--drills",
  join(folder, "no-drills"),
  ...more,
];

test("writes four files an environment, dated today unless a day is given", async () => {
  expect(await run(...input())).toMatchObject({ code: EXIT.done, errors: "" });
  expect(readdirSync(join(folder, "out", "staging")).sort()).toEqual([
    "controls.csv",
    "evidence.json",
    "oscal-assessment-results.json",
    "report.html",
  ]);
  const dated = (): string => JSON.parse(readFileSync(join(folder, "out", "staging", "evidence.json"), "utf8")).date;
  expect(dated()).toBe("2026-02-01");
  await run(...input("--date", "2025-12-24"));
  expect(dated()).toBe("2025-12-24");
});

test("--strict fails when a control has failed", async () => {
  expect(await run(...input("--strict"))).toMatchObject({ code: EXIT.failed, errors: "" });
});

test.each([
  ["no folder", ["--dir", join(folder, "none")], /no such folder\. Synthesize first: npm run synth/],
  ["another environment", input("--env", "production"), /no such environment/],
  ["no day", input("--date", "2026-02-30"), /YYYY-MM-DD/],
  ["an unknown flag", ["--fast"], /unknown option '--fast'/],
])("%s is answered by one clear message", async (_case, args, message) => {
  const { code, errors } = await run(...args);
  expect(code).toBe(EXIT.unreadable);
  expect(errors).toMatch(message);
  expect(errors).not.toMatch(/\bat .*\.ts/);
});

describe("drill records", () => {
  const drills = join(folder, "drills");
  const record = {
    scenario: "region-loss",
    title: "The region is lost",
    environment: "staging",
    startedAt: "2026-01-15T23:59:59.000Z",
    seconds: 3,
    result: "passed",
    objective: { rpo: "24 hours", rto: "8 hours" },
    citations: ["45 CFR 164.308(a)(7)(ii)(D)"],
    ranOn: "Offline.",
    steps: [{ title: "Deploy", seconds: 3 }],
  };
  beforeEach(() => {
    rmSync(drills, { recursive: true, force: true });
    mkdirSync(drills);
  });

  test("are read with their day in UTC and their citations", () => {
    writeFileSync(join(drills, "2026-01-15-region-loss.json"), JSON.stringify(record));
    expect(readDrills(drills)).toMatchObject([
      { date: "2026-01-15", citations: ["164.308(a)(7)(ii)(D)"], steps: [{ title: "Deploy", observed: "" }] },
    ]);
  });

  test("that can't be read are all named at once", () => {
    writeFileSync(join(drills, "a.json"), JSON.stringify({ ...record, steps: "none" }));
    writeFileSync(join(drills, "b.json"), JSON.stringify({ ...record, startedAt: "yesterday" }));
    expect(() => readDrills(drills)).toThrow(
      /a\.json: not a drill record \(steps: .*\n.*b\.json: not a drill record \(startedAt: /s,
    );
  });

  test("are none where there is no folder", () => {
    expect(readDrills(join(folder, "nowhere"))).toEqual([]);
  });
});

test("the browser is CHROMIUM_PATH or the first on the PATH, and nothing else", () => {
  const program = join(folder, "chromium");
  writeFileSync(program, "", { mode: 0o755 });
  expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(program);
  expect(findChromium({ CHROMIUM_PATH: program, PATH: "" })).toBe(program);
  expect(findChromium({ CHROMIUM_PATH: "/nowhere/chromium", PATH: folder })).toBeUndefined();
});
