import { networkRules } from "../../joins/network-rules";
import { notApplicable, resultFor, type Rule } from "../../rule";

export const sgRulesSinglePort: Rule = {
  id: "sg-rules-single-port",
  domain: "network",
  title: "Every rule of a security group opens one port.",
  why: "Least privilege: whatever else listens there stays out of reach.",
  severity: "low",
  citations: ["164.312(e)(1)", "164.312(a)(1)"],
  remedy: "Split the rule, one for each port that is needed.",
  evaluate: (model) => {
    const rules = networkRules(model);
    if (rules.length === 0) return [notApplicable("no rule of a security group")];
    return rules.map((rule) => {
      const wide = typeof rule.ports === "object" && rule.ports.from !== rule.ports.to;
      const status = wide ? "fail" : rule.ports === "unreadable" ? "unreadable" : "pass";
      return resultFor(rule.holder, {
        status,
        found: rule.summary,
        wanted: "one port",
        evidence: { rule: rule.summary },
      });
    });
  },
};
