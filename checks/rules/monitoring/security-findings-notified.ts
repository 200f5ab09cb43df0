import { eventRules } from "../../joins/event-rules";
import { missing, notApplicable, resultFor, type Rule } from "../../rule";

/** Event source of each service that makes findings, by the resource that switches it on. */
const sources: Readonly<Record<string, string>> = {
  aws_guardduty_detector: "aws.guardduty",
  aws_securityhub_account: "aws.securityhub",
};

export const securityFindingsNotified: Rule = {
  id: "security-findings-notified",
  domain: "monitoring",
  title: "Somebody is told about findings of GuardDuty and of Security Hub.",
  why: "A finding in a console that nobody opens is none.",
  severity: "high",
  citations: ["164.308(a)(6)(i)", "164.308(a)(6)(ii)"],
  remedy: "Add an aws_cloudwatch_event_rule on aws.guardduty and one on aws.securityhub, with targets.",
  evaluate: (model) => {
    const services = Object.entries(sources).filter(([type]) => model.resources(type).length > 0);
    if (services.length === 0) return [notApplicable("no GuardDuty and no Security Hub")];
    return services.flatMap(([, source]) => {
      const wanted = `an enabled event rule on ${source}, with a target`;
      const rules = eventRules(model).filter((rule) => rule.pattern.includes(`"${source}"`));
      if (rules.length === 0) return [missing("aws_cloudwatch_event_rule", wanted)];
      return rules.map(({ holder, pattern }) =>
        resultFor(holder, { status: "pass", found: pattern, wanted, evidence: { event_pattern: pattern } }),
      );
    });
  },
};
