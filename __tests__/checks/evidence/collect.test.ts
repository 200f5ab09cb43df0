import { controls } from "../../../checks/controls";
import { controlsCsv } from "../../../checks/evidence/csv";
import type { ControlEvidence, Evidence } from "../../../checks/evidence/evidence";
import { uuid } from "../../../checks/evidence/uuid";
import { bucketRule, drill, evidenceOf, exemption } from "./fixtures";

const AUTOMATED = "164.312(a)(2)(iv)";
const MANUAL = "164.308(a)(2)";
const INHERITED = "164.310(d)(2)(i)";

function control(evidence: Evidence, citation: string): ControlEvidence {
  return evidence.controls.find((candidate) => candidate.citation === citation)!;
}

test("all controls are there, in the order of the text, each once", () => {
  expect(evidenceOf([]).controls.map(({ citation }) => citation)).toEqual(controls.map(({ citation }) => citation));
  expect(new Set(controls.map(({ citation }) => citation)).size).toBe(controls.length);
});

test.each([
  ["passes everywhere", [bucketRule("locked", [AUTOMATED], "pass")], "automated"],
  ["fails on one resource", [bucketRule("locked", [AUTOMATED], "fail", ["state"])], "failed"],
  ["can't be read", [bucketRule("locked", [AUTOMATED], "unreadable")], "failed"],
  ["has nothing to look at", [bucketRule("locked", [AUTOMATED], "not-applicable")], "failed"],
  [
    "passes beside one that fails",
    [bucketRule("open", [AUTOMATED], "pass"), bucketRule("locked", [AUTOMATED], "fail")],
    "failed",
  ],
])("an automated control whose rule %s", (_case, rules, status) => {
  expect(control(evidenceOf(rules), AUTOMATED).status).toBe(status);
});

test("an automated control without any rule has failed: absent isn't passed", () => {
  expect(control(evidenceOf([]), AUTOMATED)).toMatchObject({ status: "failed", rules: [], resources: 0 });
});

test("people's and AWS's part is never a pass, however well rules fare", () => {
  const evidence = evidenceOf([bucketRule("locked", [MANUAL, INHERITED], "pass")]);
  expect(control(evidence, MANUAL).status).toBe("manual");
  expect(control(evidence, INHERITED).status).toBe("inherited");
});

test("a rule that finds fault makes people's part fail too", () => {
  expect(control(evidenceOf([bucketRule("locked", [MANUAL], "fail")]), MANUAL).status).toBe("failed");
});

test("an exemption covers its own resource alone, and its reason goes with it", () => {
  const both = bucketRule("locked", [AUTOMATED], "fail");
  const one = bucketRule("locked", [AUTOMATED], "fail", ["logs"]);
  expect(control(evidenceOf([both], { exemptions: [exemption] }), AUTOMATED).status).toBe("failed");
  const evidence = evidenceOf([one], { exemptions: [exemption] });
  expect(control(evidence, AUTOMATED).status).toBe("exempt");
  expect(evidence.rules[0]!.proofs).toMatchObject([
    {
      address: "aws_s3_bucket.logs",
      status: "exempt",
      exemption: { reason: exemption.reason, owner: "platform lead" },
    },
    { address: "aws_s3_bucket.state", status: "pass" },
  ]);
});

test("exemptions of other environments stay out; one that covers nothing says so", () => {
  const exemptions = [exemption, { ...exemption, environment: "production" }];
  const evidence = evidenceOf([bucketRule("locked", [AUTOMATED], "pass")], { exemptions });
  expect(evidence.exemptions).toEqual([
    expect.objectContaining({ rule: "locked", problem: expect.stringContaining("no finding") }),
  ]);
});

test("the summary counts every control once", () => {
  const { summary, controls: all } = evidenceOf([bucketRule("locked", [AUTOMATED], "pass")]);
  expect(Object.values(summary).reduce((sum, number) => sum + number, 0)).toBe(all.length);
  expect(summary.automated).toBe(1);
});

test("every proof names resource, stack and values", () => {
  expect(evidenceOf([bucketRule("locked", [AUTOMATED], "pass")]).rules[0]!.proofs[0]).toMatchObject({
    address: "aws_s3_bucket.logs",
    stack: "staging-state",
    values: { bucket: "logs" },
  });
});

test("readiness for the proposed rule changes no status", () => {
  const rule = controls.find(({ citation }) => citation === "164.312(d)")!.proposed!.rules[0]!;
  const ready = control(evidenceOf([bucketRule(rule, ["164.312(d)"], "pass")]), "164.312(d)");
  expect(ready).toMatchObject({ status: "automated", readiness: { status: "ready" } });
  const other = control(evidenceOf([bucketRule("other", ["164.312(d)"], "pass")]), "164.312(d)");
  expect(other).toMatchObject({ status: "automated", readiness: { status: "not-ready" } });
});

test("drills of the environment are listed, newest first", () => {
  const drills = [drill, { ...drill, date: "2026-01-20" }, { ...drill, environment: "production" }];
  expect(evidenceOf([], { drills }).drills.map(({ date }) => date)).toEqual(["2026-01-20", "2026-01-15"]);
});

test("the same input gives the same evidence, and another configuration another digest", () => {
  const rules = [bucketRule("locked", [AUTOMATED], "pass")];
  expect(JSON.stringify(evidenceOf(rules))).toBe(JSON.stringify(evidenceOf(rules)));
  expect(evidenceOf(rules).inputDigest).toMatch(/^[0-9a-f]{64}$/);
});

describe("controls.csv", () => {
  const csv = controlsCsv(evidenceOf([bucketRule("locked", [AUTOMATED], "pass")]));

  test("has a header and one line a control, ended as RFC 4180 has it", () => {
    const lines = csv.split("\r\n");
    expect(lines).toHaveLength(controls.length + 2);
    expect(lines[0]).toMatch(/^environment,date,section,citation,/);
    expect(lines.at(-1)).toBe("");
  });

  test("quotes what holds commas", () => {
    expect(csv).toContain('"164.316 Policies, procedures and documentation"');
  });
});

test("ids are version 5 UUIDs of their name", () => {
  expect(uuid("a")).toBe(uuid("a"));
  expect(uuid("a")).not.toBe(uuid("b"));
  expect(uuid("a", "b")).not.toBe(uuid("ab"));
  expect(uuid("a")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
