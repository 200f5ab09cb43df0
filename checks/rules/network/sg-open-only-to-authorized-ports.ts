import { networkRules } from "../../joins/network-rules";
import { notApplicable, resultFor, type Rule } from "../../rule";

export const sgOpenOnlyToAuthorizedPorts: Rule = {
  id: "sg-open-only-to-authorized-ports",
  domain: "network",
  title: "Security groups admit the internet to HTTPS only.",
  why: "Every other open port is a way in that nobody asked for.",
  severity: "high",
  citations: ["164.312(e)(1)", "164.308(a)(1)(ii)(B)"],
  awsConfig: "VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS",
  remedy: "Remove the rule, or name the networks that need the port.",
  evaluate: (model) => {
    const rules = networkRules(model).filter((rule) => rule.direction === "ingress");
    if (rules.length === 0) return [notApplicable("no ingress rule of a security group")];
    const wanted = "port 443 only, where the source is wider than /8";
    return rules.map((rule) => {
      const https = typeof rule.ports === "object" && rule.ports.from === 443 && rule.ports.to === 443;
      const status = https || rule.open === false ? "pass" : rule.open === true ? "fail" : "unreadable";
      return resultFor(rule.holder, { status, found: rule.summary, wanted, evidence: { rule: rule.summary } });
    });
  },
};
