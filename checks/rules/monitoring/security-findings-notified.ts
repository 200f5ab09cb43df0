import { eventRules } from "../../joins/event-rules";
import { missing, notApplicable, resultFor, type Rule } from "../../rule";

export const securityFindingsNotified: Rule = {
  id: "security-findings-notified",
  domain: "monitoring",
  title: "Somebody is told about findings of GuardDuty or Security Hub.",
  why: "A finding in a console that nobody opens is none.",
  severity: "high",
  citations: ["164.308(a)(6)(i)", "164.308(a)(6)(ii)"],
  remedy: "Add an aws_cloudwatch_event_rule on aws.guardduty or aws.securityhub with a target.",
  evaluate: (model) => {
    if (model.resources("aws_guardduty_detector", "aws_securityhub_account").length === 0)
      return [notApplicable("no GuardDuty and no Security Hub")];
    const wanted = "an enabled event rule on aws.guardduty or aws.securityhub, with a target";
    const rules = eventRules(model).filter((rule) => /"aws\.(guardduty|securityhub)"/.test(rule.pattern));
    if (rules.length === 0) return [missing("aws_cloudwatch_event_rule", wanted)];
    return rules.map((rule) =>
      resultFor(rule.holder, {
        status: "pass",
        found: rule.pattern,
        wanted,
        evidence: { event_pattern: rule.pattern },
      }),
    );
  },
};
