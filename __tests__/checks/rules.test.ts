import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { controls, rulesServing } from "../../checks/controls";
import { domains } from "../../checks/rule";
import { rules } from "../../checks/rules";

const folder = join(__dirname, "../../checks/rules");
const files = domains.flatMap((domain) =>
  readdirSync(join(folder, domain)).map((file) => `${domain}/${file.replace(/\.ts$/, "")}`),
);

it("pins the ids of all rules, so that none drops out unseen", () => {
  expect(rules.map((rule) => `${rule.domain}/${rule.id}`)).toMatchSnapshot();
});

it("has a file for every rule and a rule for every file, in the folder of its domain", () => {
  expect(rules.map((rule) => `${rule.domain}/${rule.id}`).sort()).toEqual(files.sort());
});

it("has at least 110 rules with ids of their own", () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  expect(rules.length).toBeGreaterThanOrEqual(110);
});

it.each(rules.map((rule) => [rule.id, rule] as const))(
  "%s says in full sentences what is good, why, and what to change",
  (_id, rule) => {
    for (const sentence of [rule.title, rule.why, rule.remedy]) expect(sentence).toMatch(/^[A-Z0-9].*\.$/s);
    expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(rule.citations.length).toBeGreaterThan(0);
    const known = controls.map((control) => control.citation);
    expect(known).toEqual(expect.arrayContaining([...rule.citations]));
    expect(new Set(rule.citations).size).toBe(rule.citations.length);
  },
);

it("gives every rule the test examples of its domain", () => {
  for (const domain of domains) expect(existsSync(join(__dirname, `rules/${domain}.test.ts`))).toBe(true);
});

describe("controls", () => {
  it("serves every automated control by a rule, and no other kind claims to pass by one alone", () => {
    for (const control of controls) {
      if (control.assessment === "automated")
        expect(rulesServing(control, rules).map((rule) => rule.id)).not.toEqual([]);
      else expect(control.procedure).toBeDefined();
    }
  });

  it("names only rules that exist in the column of the proposed rule", () => {
    const ids = new Set(rules.map((rule) => rule.id));
    const named = controls.flatMap((control) => control.proposed?.rules ?? []);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("lists each citation once, and the whole of 164.312", () => {
    const citations = controls.map((control) => control.citation);
    expect(new Set(citations).size).toBe(citations.length);
    expect(citations.filter((citation) => citation.startsWith("164.312"))).toEqual([
      "164.312(a)(1)",
      "164.312(a)(2)(i)",
      "164.312(a)(2)(ii)",
      "164.312(a)(2)(iii)",
      "164.312(a)(2)(iv)",
      "164.312(b)",
      "164.312(c)(1)",
      "164.312(c)(2)",
      "164.312(d)",
      "164.312(e)(1)",
      "164.312(e)(2)(i)",
      "164.312(e)(2)(ii)",
    ]);
  });
});
