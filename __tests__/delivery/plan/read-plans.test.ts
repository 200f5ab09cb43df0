import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPlans, stackName } from "../../../delivery/plan/read-plans";
import { planJson } from "./plan-json";

describe("readPlans", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "plans-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (name: string, value: unknown): void => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
  };

  it("reads every plan below a folder in the order of the stacks, and says what it left out", () => {
    write("b/plan.json", planJson([]));
    write("a.json", planJson([]));
    write("summary.json", { seconds: 3 });
    const { plans, skipped } = readPlans(folder);
    expect(plans.map((plan) => plan.stack)).toEqual(["a", "b"]);
    expect(skipped).toEqual(["summary.json"]);
  });

  it("refuses a folder without any plan: nothing read must not pass as nothing risky", () => {
    write("summary.json", {});
    expect(() => readPlans(folder)).toThrow("no plan found");
  });

  it("names every file that can't be read at once", () => {
    write("a.json", "{ not json");
    write("b.json", planJson([], { format_version: "3.0" }));
    write("c.json", planJson([]));
    expect(() => readPlans(folder)).toThrow(/a\.json: not JSON.*\n.*b\.json: plan format 3\.0/);
  });

  it("refuses a path that isn't there", () => {
    expect(() => readPlans(join(folder, "nope"))).toThrow("no such file or folder");
  });

  it("refuses a single file that is no plan", () => {
    write("summary.json", { seconds: 3 });
    expect(() => readPlans(join(folder, "summary.json"))).toThrow('has no "format_version"');
  });
});

describe("stackName", () => {
  it.each([
    ["plans/production-database.json", "production-database"],
    ["plans/production-database.plan.json", "production-database"],
    ["plans/production-database.tfplan.json", "production-database"],
    ["production-database/plan.json", "production-database"],
    ["production-database/tfplan.json", "production-database"],
  ])("%s is of stack %s", (file, stack) => expect(stackName(file)).toBe(stack));
});
