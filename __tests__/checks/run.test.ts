import type { Exemption } from "../../checks/exemption";
import { resultFor, type Rule } from "../../checks/rule";
import { type Report, runChecks } from "../../checks/run";
import { modelOf } from "./rules/describe-rules";

const model = modelOf({ aws_vpc: { one: {}, two: {} } });

function rule(id: string, status: "pass" | "fail" | "unreadable", severity: Rule["severity"] = "low"): Rule {
  return {
    id,
    domain: "network",
    title: "Good.",
    why: "Why.",
    severity,
    citations: ["164.312(b)"],
    remedy: "Do.",
    evaluate: (input) => input.resources("aws_vpc").map((vpc) => resultFor(vpc, { status, found: "f", wanted: "w" })),
  };
}

function exemption(changes: Partial<Exemption> = {}): Exemption {
  const base = {
    rule: "bad",
    address: "aws_vpc.*",
    environment: "test",
    reason: "R.",
    owner: "O",
    reviewBy: "2027-01-01",
  };
  return { ...base, ...changes };
}

function check(rules: readonly Rule[], exemptions: readonly Exemption[] = [], today = "2026-06-01"): Report {
  return runChecks({ model, rules, exemptions, environment: "test", today });
}

it("is clean when everything passes", () => {
  const report = check([rule("good", "pass")]);
  expect(report.clean).toBe(true);
  expect(report.rules[0]!.status).toBe("pass");
  expect(report.resourceCount).toBe(2);
});

it("counts an unreadable value as a finding, never as a pass", () => {
  const report = check([rule("vague", "unreadable")]);
  expect(report.clean).toBe(false);
  expect(report.rules[0]!.status).toBe("unreadable");
  expect(report.findings).toHaveLength(2);
});

it("turns a rule that breaks into a finding", () => {
  const broken: Rule = {
    ...rule("broken", "pass"),
    evaluate: () => {
      throw new Error("oh");
    },
  };
  expect(check([broken]).findings[0]!.result).toMatchObject({
    status: "unreadable",
    found: expect.stringContaining("oh"),
  });
});

it("puts the worst findings first", () => {
  const ids = check([
    rule("l", "fail", "low"),
    rule("c", "fail", "critical"),
    rule("m", "fail", "medium"),
  ]).findings.map((one) => one.rule.id);
  expect(ids).toEqual(["c", "c", "m", "m", "l", "l"]);
});

describe("exemptions", () => {
  it("cover the findings of their rule, address and environment only", () => {
    expect(check([rule("bad", "fail")], [exemption()])).toMatchObject({
      clean: true,
      findings: [],
      exempted: [{}, {}],
    });
    const one = check([rule("bad", "fail")], [exemption({ address: "aws_vpc.one" })]);
    expect(one.findings.map((finding) => finding.result.address)).toEqual(["aws_vpc.two"]);
    expect(one.rules[0]!.status).toBe("fail");
    expect(check([rule("bad", "fail")], [exemption({ environment: "other" })]).findings).toHaveLength(2);
    expect(check([rule("bad", "fail"), rule("other", "pass")], [exemption({ rule: "other" })]).findings).toHaveLength(
      2,
    );
  });

  it("match the whole address, and nothing in it as an expression", () => {
    expect(check([rule("bad", "fail")], [exemption({ address: "aws_vpc.on" })]).findings).toHaveLength(2);
    expect(check([rule("bad", "fail")], [exemption({ address: "aws.vpc.one" })]).findings).toHaveLength(2);
  });

  it("are findings themselves when they match nothing, name no rule, or are past their review day", () => {
    const problems = (exemptions: readonly Exemption[], today?: string): readonly string[] =>
      check([rule("bad", "fail"), rule("good", "pass")], exemptions, today).exemptionProblems.map((one) => one.problem);
    expect(problems([exemption({ rule: "good" })])).toEqual(["matches-nothing"]);
    expect(problems([exemption({ rule: "gone" })])).toEqual(["unknown-rule"]);
    expect(problems([exemption()], "2027-01-01")).toEqual([]);
    expect(problems([exemption()], "2027-01-02")).toEqual(["past-review"]);
    expect(check([rule("bad", "fail")], [exemption()], "2027-01-02").clean).toBe(false);
  });
});
