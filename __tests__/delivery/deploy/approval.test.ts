import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { approvalOf, notApproved, planDigest, readApproval } from "../../../delivery/deploy/approval";
import { toPlanJson } from "../../../delivery/deploy/plan-files";
import { parsePlan } from "../../../delivery/plan/parse-plan";
import { entry, planJson } from "../plan/plan-json";

const plan = (...changes: object[]) => parsePlan(planJson(changes), "staging-x", "f");
const base = entry("aws_vpc", "main", ["update"], { cidr_block: "10.0.0.0/16" }, { cidr_block: "10.1.0.0/16" });

describe("an approval", () => {
  it.each<[string, object[]]>([
    [
      "another value",
      [entry("aws_vpc", "main", ["update"], { cidr_block: "10.0.0.0/16" }, { cidr_block: "10.2.0.0/16" })],
    ],
    [
      "another value now",
      [entry("aws_vpc", "main", ["update"], { cidr_block: "10.9.0.0/16" }, { cidr_block: "10.1.0.0/16" })],
    ],
    [
      "another action",
      [entry("aws_vpc", "main", ["delete", "create"], { cidr_block: "10.0.0.0/16" }, { cidr_block: "10.1.0.0/16" })],
    ],
    [
      "another resource",
      [entry("aws_vpc", "other", ["update"], { cidr_block: "10.0.0.0/16" }, { cidr_block: "10.1.0.0/16" })],
    ],
    ["one change more", [base, entry("aws_kms_key", "k", ["delete"], {}, null)]],
    [
      "a value known only when applied",
      [
        entry(
          "aws_vpc",
          "main",
          ["update"],
          { cidr_block: "10.0.0.0/16" },
          { cidr_block: "10.1.0.0/16" },
          { after_unknown: { id: true } },
        ),
      ],
    ],
  ])("doesn't hold for a plan with %s", (_, changes) => {
    expect(notApproved(approvalOf("staging", [plan(base)]), [plan(...changes)])).toEqual(["staging-x"]);
  });

  it("holds for the same changes, in whatever order of keys, without what doesn't change", () => {
    const reordered = JSON.parse(JSON.stringify(base)) as object;
    const unchanged = entry("aws_kms_key", "k", ["no-op"], { a: 1 }, { a: 1 });
    expect(notApproved(approvalOf("staging", [plan(base)]), [plan(reordered, unchanged)])).toEqual([]);
  });

  it("holds no secret", () => {
    const secret = entry("aws_db_instance", "d", ["create"], null, { password: "planted-token-4711" });
    expect(
      JSON.stringify([approvalOf("staging", [plan(secret)]), toPlanJson(plan(secret), "us-west-2")]),
    ).not.toContain("planted-token");
  });

  it("is made from plan files that say the same as the plan itself", () => {
    const again = parsePlan(JSON.parse(JSON.stringify(toPlanJson(plan(base), "us-west-2"))), "staging-x", "f");
    expect(planDigest(again)).toBe(planDigest(plan(base)));
  });
});

describe("readApproval", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "approval-"))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = (content: string): string => {
    writeFileSync(path.join(folder, "approved.json"), content);
    return path.join(folder, "approved.json");
  };

  it("reads what was written", () => {
    const approval = approvalOf("staging", [plan(base)]);
    expect(readApproval(file(JSON.stringify(approval)), "staging")).toEqual(approval);
  });

  it.each([
    ["another environment's", '{"environment":"production","plans":{}}', "approves production, not staging"],
    ["another file", "{}", "not an approval file"],
    ["no JSON", "x", "JSON"],
  ])("refuses %s", (_, content, message) => expect(() => readApproval(file(content), "staging")).toThrow(message));
});
