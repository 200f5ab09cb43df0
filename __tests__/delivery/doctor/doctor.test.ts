import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pc from "picocolors";
import { checkAws, type WhoAmI } from "../../../delivery/doctor/aws";
import { isIll, renderFindings } from "../../../delivery/doctor/doctor";
import { atLeast, type Finding, type Machine } from "../../../delivery/doctor/finding";
import { checkProject } from "../../../delivery/doctor/project";
import { checkSettings } from "../../../delivery/doctor/settings";
import { checkTools } from "../../../delivery/doctor/tools";
import { PROJECT_ROOT } from "../../../delivery/docs/documents";
import { ENVIRONMENTS } from "../../../config/schema";

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "doctor-"));
  cpSync(path.join(PROJECT_ROOT, "package.json"), path.join(root, "package.json"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function machine(overrides: Partial<Machine> = {}): Machine {
  return {
    root,
    env: { HOME: root, PATH: process.env.PATH },
    nodeVersion: "24.0.0",
    run: async () => "tool 1.2.3",
    ...overrides,
  };
}

function named(findings: readonly Finding[], name: string): Finding[] {
  return findings.filter((finding) => finding.name === name);
}

function writeSettings(settings: unknown): void {
  writeFileSync(path.join(root, "settings.json"), typeof settings === "string" ? settings : JSON.stringify(settings));
}

test.each([
  ["20.9", "20.9", true],
  ["20.10.1", "20.9", true],
  ["20.8.9", "20.9", false],
  ["21", "20.9", true],
])("compares versions by number: %s is at least %s: %s", (version, wanted, expected) => {
  expect(atLeast(version, wanted)).toBe(expected);
});

describe("tools", () => {
  test("an old Node.js is missing, and the remedy names the version", async () => {
    const [finding] = named(await checkTools(machine({ nodeVersion: "18.20.0" })), "Node.js");
    expect(finding).toMatchObject({ status: "missing", found: "18.20.0" });
    expect(finding!.remedy!.join()).toContain("20.9");
  });

  test("a missing Terraform is found without a stack trace", async () => {
    const [finding] = named(await checkTools(machine({ env: { PATH: root } })), "Terraform");
    expect(finding).toMatchObject({ status: "missing" });
    expect(finding!.remedy!.join()).toContain("developer.hashicorp.com");
  });

  test.each([
    ["1.10.5", "missing", "too old"],
    ["1.11.4", "ok", "1.11.4"],
    ["1.15.0", "warning", "deprecation"],
  ])("Terraform %s is %s", async (version, status, found) => {
    const terraform = path.join(root, "terraform");
    writeFileSync(terraform, `#!/bin/sh\necho '{"terraform_version": "${version}"}'\n`, { mode: 0o755 });
    const [finding] = named(await checkTools(machine({ env: { PATH: `${root}:/usr/bin:/bin` } })), "Terraform");
    expect(finding).toMatchObject({ status });
    expect(finding!.found).toContain(found);
  });

  test("a CLI configuration of Terraform that doesn't exist is a warning", async () => {
    const env = { PATH: process.env.PATH, TF_CLI_CONFIG_FILE: path.join(root, "nowhere") };
    expect(named(await checkTools(machine({ env })), "TF_CLI_CONFIG_FILE")).toMatchObject([
      { status: "warning", remedy: ["unset TF_CLI_CONFIG_FILE"] },
    ]);
  });

  test("a program that only the runbook needs is a warning", async () => {
    const findings = await checkTools(machine({ run: async (program) => (program === "aws" ? undefined : "1.0") }));
    expect(named(findings, "aws")).toMatchObject([{ status: "warning" }]);
    expect(named(findings, "git")).toMatchObject([{ status: "ok" }]);
  });
});

describe("project", () => {
  test("packages that were never installed are missing, and npm ci mends it", async () => {
    expect(named(await checkProject(machine()), "npm packages")).toMatchObject([
      { status: "missing", remedy: ["npm ci"] },
    ]);
  });

  test("a package of another version than pinned is named", async () => {
    writeFileSync(path.join(root, "package.json"), JSON.stringify({ dependencies: { zod: "4.6.7", cdktf: "0.21.0" } }));
    mkdirSync(path.join(root, "node_modules"));
    const packages = { "node_modules/zod": { version: "3.0.0" }, "node_modules/cdktf": { version: "0.21.0" } };
    writeFileSync(path.join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages }));
    expect(named(await checkProject(machine()), "npm packages")).toMatchObject([
      { status: "missing", found: "not as pinned: zod 4.6.7" },
    ]);
  });
});

describe("settings", () => {
  const check = checkSettings(ENVIRONMENTS);

  test("without a settings file nothing is missing, but the placeholders are named", async () => {
    const findings = await check(machine());
    expect(isIll(findings)).toBe(false);
    expect(findings.filter(({ found }) => found.includes("placeholder")).map(({ name }) => name)).toEqual([
      ...ENVIRONMENTS,
    ]);
    expect(named(findings, "file")[0]!.remedy).toContain("cp settings.example.json settings.json");
  });

  test("every problem of the settings is a finding of its own", async () => {
    writeSettings({ staging: { account: { id: "12" } }, production: { deletionProtection: "off" } });
    const findings = await check(machine());
    expect(findings.filter(({ status }) => status === "missing").map(({ name }) => name)).toEqual([
      "staging.account.id",
      "production.deletionProtection",
    ]);
  });

  test("a settings file that isn't JSON is told in one line", async () => {
    writeSettings("{");
    const missing = (await check(machine())).filter(({ status }) => status === "missing");
    expect(missing).toHaveLength(1);
    expect(missing[0]!.found).not.toContain("\n");
  });

  test("principals of another account are named", async () => {
    writeSettings({ development: { account: { id: "123456789012" } } });
    const findings = named(await checkSettings(["development"])(machine()), "development");
    expect(findings.map(({ found }) => found).join()).toContain("arn:aws:iam::111111111111:root");
  });

  test("the example is accepted without a warning but its own", async () => {
    cpSync(path.join(PROJECT_ROOT, "settings.example.json"), path.join(root, "settings.json"));
    expect((await check(machine())).filter(({ status }) => status !== "ok")).toEqual([]);
  });
});

describe("AWS", () => {
  const env = { AWS_ACCESS_KEY_ID: "x" };
  const answers =
    (account: string): WhoAmI =>
    async () => ({ account, arn: `arn:aws:sts::${account}:assumed-role/o` });

  test("without credentials AWS is never asked", async () => {
    const whoAmI = jest.fn();
    expect(await checkAws(ENVIRONMENTS, whoAmI)(machine())).toMatchObject([{ status: "skipped" }]);
    expect(whoAmI).not.toHaveBeenCalled();
  });

  test("credentials of a configured account are well", async () => {
    const findings = await checkAws(ENVIRONMENTS, answers("222222222222"))(machine({ env }));
    expect(findings).toMatchObject([{ status: "ok" }]);
    expect(findings[0]!.found).toContain("the account of staging");
  });

  test("credentials of another account are a warning that names the configured ones", async () => {
    const findings = await checkAws(ENVIRONMENTS, answers("999999999999"))(machine({ env }));
    expect(findings).toMatchObject([{ status: "warning" }]);
    expect(findings[0]!.found).toContain("production 333333333333");
  });

  test("credentials that AWS refuses are a warning, not a crash", async () => {
    const refuses: WhoAmI = async () => Promise.reject(new Error("ExpiredToken"));
    expect(await checkAws(ENVIRONMENTS, refuses)(machine({ env }))).toMatchObject([{ status: "warning" }]);
  });

  test("invalid settings are not asked about", async () => {
    writeSettings("{");
    expect(await checkAws(ENVIRONMENTS, answers("222222222222"))(machine({ env }))).toMatchObject([
      { status: "skipped" },
    ]);
  });
});

test("the report puts what mends it under each finding", () => {
  const findings: Finding[] = [
    { topic: "Tools", name: "Terraform", status: "missing", found: "too old", remedy: ["Install 1.11"] },
    { topic: "AWS", name: "credentials", status: "skipped", found: "none" },
  ];
  expect(renderFindings(findings, pc.createColors(false))).toBe(
    [
      "Tools",
      "  ✗ Terraform    too old",
      "                 → Install 1.11",
      "AWS",
      "  – credentials  none",
      "",
      "1 missing: follow the arrows, then run it again.",
    ].join("\n"),
  );
});

test("in a clone without packages the doctor says how to install them", () => {
  const folder = path.join(root, "delivery", "doctor");
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(PROJECT_ROOT, "delivery/doctor/start.js"), path.join(folder, "start.js"));
  const { status, stdout } = spawnSync(process.execPath, [path.join(folder, "start.js")], { encoding: "utf8" });
  expect(status).toBe(1);
  expect(stdout).toContain("→ npm ci");
});
