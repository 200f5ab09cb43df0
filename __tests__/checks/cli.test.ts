import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../checks/cli";
import { rules } from "../../checks/rules";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "checks-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]): { code: number; out: string; err: string } {
  let out = "";
  let err = "";
  const code = runCli(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    colors: false,
    today: "2026-12-01",
  });
  return { code, out, err };
}

function database(encrypted: boolean): readonly string[] {
  const document = { resource: { aws_db_instance: { db: { storage_encrypted: encrypted } } } };
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(document, null, 2));
  return ["--dir", folder, "--env", "demo", "--rule", "rds-storage-encrypted"];
}

it("exits 0 when nothing is left to act on", () => {
  const { code, out } = run(...database(true));
  expect(code).toBe(0);
  expect(out).toContain("demo: 1 rule: 1 pass");
});

it("exits 1 on findings and shows address, what was found and wanted, citation and remedy", () => {
  const { code, out } = run(...database(false));
  expect(code).toBe(1);
  for (const part of [
    "CRITICAL (1)",
    "rds-storage-encrypted: Every database encrypts its storage.",
    "aws_db_instance.db",
    "storage_encrypted = false",
    "storage_encrypted: true",
    "45 CFR 164.312(a)(2)(iv)",
    "Set storage_encrypted = true",
  ]) {
    expect(out).toContain(part);
  }
});

it.each([
  ["a folder that isn't there", ["--dir", "/none/at/all"], /no such folder/],
  ["an unknown option", ["--nope"], /unknown option/],
  ["an unknown format", ["--format", "xml"], /Allowed choices/],
  ["an unknown rule", ["--rule", "rds-encrypted"], /did you mean.*rds-storage-encrypted/],
  ["a folder and plans together", ["--dir", "x", "--plan", "y"], /cannot be used with/],
  ["a day that is none", ["--today", "tomorrow"], /YYYY-MM-DD/],
])("exits 2 on %s, with one clear line and no stack trace", (_name, args, message) => {
  const { code, out, err } = run(...args);
  expect(code).toBe(2);
  expect(err).toMatch(message);
  expect(err).not.toContain("    at ");
  expect(out).toBe("");
});

it("writes JSON that names the rule and its citations", () => {
  const { out } = run(...database(false), "--format", "json");
  const { environments } = JSON.parse(out) as { environments: { findings: object[]; clean: boolean }[] };
  expect(environments[0]!.clean).toBe(false);
  expect(environments[0]!.findings).toEqual([
    expect.objectContaining({
      rule: "rds-storage-encrypted",
      address: "aws_db_instance.db",
      status: "fail",
      evidence: { storage_encrypted: "false" },
    }),
  ]);
});

it("writes SARIF that points at the line of the resource", () => {
  const { out } = run(...database(false), "--format", "sarif");
  const [result] = (JSON.parse(out) as { runs: { results: Record<string, unknown>[] }[] }).runs[0]!.results;
  expect(result).toMatchObject({
    ruleId: "rds-storage-encrypted",
    level: "error",
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: expect.stringMatching(/main\.tf\.json$/) },
          region: { startLine: 4 },
        },
      },
    ],
    partialFingerprints: {
      "ruleAddress/v1": "rds-storage-encrypted|demo|" + folder.split("/").at(-1) + "|aws_db_instance.db",
    },
  });
});

it("writes JUnit with a failing case, and escapes what XML can't hold", () => {
  const { out } = run(...database(false), "--format", "junit");
  expect(out).toMatch(/<testsuite name="demo" tests="1" failures="1" errors="0" skipped="0">/);
  expect(out).toContain('<testcase classname="database" name="rds-storage-encrypted aws_db_instance.db"><failure');
});

it("explains a rule and lists all of them", () => {
  expect(run("--explain", "kms-rotation-90-days")).toMatchObject({
    code: 0,
    out: expect.stringContaining("rotation_period_in_days"),
  });
  const { out } = run("--list");
  for (const rule of rules) expect(out.replace(/\s+/g, "")).toContain(rule.id);
});

it("shows help with examples", () => {
  expect(run("--help")).toMatchObject({ code: 0, out: expect.stringContaining("npm run check -- --env production") });
});
