import { networkRules, opensPort } from "../joins/network-rules";
import { type Domain, notApplicable, resultFor, type Rule, type RuleText } from "../rule";

/** A rule that security groups don't admit the whole internet to some ports. */
export interface RestrictedPortsRule extends RuleText {
  readonly domain: Domain;
  readonly ports: readonly number[];
}

/** Makes a rule: no ingress rule of any security group opens one of the ports to everybody. */
export function restrictedPortsRule(definition: RestrictedPortsRule): Rule {
  const { ports, ...text } = definition;
  return {
    ...text,
    evaluate: (model) => {
      const rules = networkRules(model).filter((rule) => rule.direction === "ingress");
      if (rules.length === 0) return [notApplicable("no ingress rule of a security group")];
      return rules.map((rule) => {
        const opens = opensPort(rule, ports);
        const bad = opens === true && rule.open === true;
        const vague = opens !== false && rule.open !== false && !bad;
        return resultFor(rule.holder, {
          status: bad ? "fail" : vague ? "unreadable" : "pass",
          found: rule.summary,
          wanted: `no source wider than /8 for port ${ports.join(", ")}`,
          evidence: { rule: rule.summary },
        });
      });
    },
  };
}
