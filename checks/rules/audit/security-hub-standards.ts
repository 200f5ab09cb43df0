import { missing, notApplicable, resultFor, type Rule } from "../../rule";

export const securityHubStandards: Rule = {
  id: "security-hub-standards",
  domain: "audit",
  title: "Security Hub checks the account against a standard.",
  why: "Without a standard it only collects what others say.",
  severity: "low",
  citations: ["164.308(a)(8)"],
  remedy: "Add an aws_securityhub_standards_subscription.",
  evaluate: (model) => {
    if (model.resources("aws_securityhub_account").length === 0) return [notApplicable("no Security Hub")];
    const standards = model.resources("aws_securityhub_standards_subscription");
    const wanted = "a subscription to a standard";
    if (standards.length === 0) return [missing("aws_securityhub_standards_subscription", wanted)];
    return standards.map((standard) =>
      resultFor(standard, {
        status: "pass",
        found: "subscribed",
        wanted,
        evidence: { standards_arn: standard.get("standards_arn") },
      }),
    );
  },
};
