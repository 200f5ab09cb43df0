import { networkRules } from "../../joins/network-rules";
import { notApplicable, resultFor, type Rule } from "../../rule";

export const sgEgressRestricted: Rule = {
  id: "sg-egress-restricted",
  domain: "network",
  title: "No security group lets all traffic out to the internet.",
  why: "Free egress is how copied ePHI leaves. HTTPS, or named peers, is enough.",
  severity: "medium",
  citations: ["164.312(e)(1)", "164.312(a)(1)"],
  remedy: "Replace the rule by egress to 443, or to the groups and prefix lists that are needed.",
  evaluate: (model) => {
    const rules = networkRules(model).filter((rule) => rule.direction === "egress");
    if (rules.length === 0) return [notApplicable("no egress rule of a security group")];
    const wanted = "one port at a time, where the destination is wider than /8";
    return rules.map((rule) => {
      const single = typeof rule.ports === "object" && rule.ports.from === rule.ports.to;
      const status = single || rule.open === false ? "pass" : rule.open === true ? "fail" : "unreadable";
      return resultFor(rule.holder, { status, found: rule.summary, wanted, evidence: { rule: rule.summary } });
    });
  },
};
