import { exemptions } from "../../checks/exemptions";
import { rules } from "../../checks/rules";
import { runChecks } from "../../checks/run";
import { synthesizeDefaults } from "../../diagram/synthesize-defaults";

const { models } = synthesizeDefaults();

it.each(models.map((model) => [model.environment, model] as const))(
  "%s has no finding that isn't exempt, and no idle exemption",
  (environment, model) => {
    const report = runChecks({ model, rules, exemptions, environment, today: "2026-12-01" });
    expect(report.findings.map(({ rule, result }) => `${rule.id} ${result.address}: ${result.found}`)).toEqual([]);
    expect(
      report.exemptionProblems.map(({ exemption, message }) => `${exemption.rule} ${exemption.address}: ${message}`),
    ).toEqual([]);
  },
);

it("checks every environment, and looks at most of the rules in each", () => {
  expect(models.map((model) => model.environment).sort()).toEqual(["development", "production", "staging"]);
  for (const model of models) {
    const idle = rules.filter((rule) => rule.evaluate(model).every((result) => result.status === "not-applicable"));
    expect(idle.length).toBeLessThan(40);
  }
});

it("exempts nothing in production that has no owner, reason or review day", () => {
  for (const exemption of exemptions) {
    expect(exemption.reason.length).toBeGreaterThan(30);
    expect(exemption.reason).toMatch(/\.$/);
    expect(exemption.owner).not.toBe("");
    expect(exemption.reviewBy).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});
