import type { Exemption } from "./exemption";
import type { Rule } from "./rule";
import type { ExemptedFinding, ExemptionProblem } from "./run";

/** True when the exemption names the rule and its pattern covers the whole address. */
export function matches(exemption: Exemption, ruleId: string, address: string): boolean {
  if (exemption.rule !== ruleId) return false;
  const pattern = exemption.address.split("*").map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${pattern.join(".*")}$`).test(address);
}

/** What is wrong with the exemptions of an environment, given the findings they covered. */
export function exemptionProblems(
  exemptions: readonly Exemption[],
  used: readonly ExemptedFinding[],
  rules: readonly Rule[],
  today: string,
): readonly ExemptionProblem[] {
  return exemptions.flatMap((exemption): readonly ExemptionProblem[] => {
    if (!rules.some((rule) => rule.id === exemption.rule)) {
      return [
        {
          exemption,
          problem: "unknown-rule",
          message: `There is no rule ${exemption.rule}: correct or remove the exemption.`,
        },
      ];
    }
    if (!used.some((finding) => finding.exemption === exemption)) {
      return [
        { exemption, problem: "matches-nothing", message: "It covers no finding any more: remove the exemption." },
      ];
    }
    if (exemption.reviewBy < today) {
      return [
        {
          exemption,
          problem: "past-review",
          message: `Its review was due on ${exemption.reviewBy}: look at it again and set a new day.`,
        },
      ];
    }
    return [];
  });
}
