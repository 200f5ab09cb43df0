import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const securityHubEnabled: Rule = {
  id: "security-hub-enabled",
  domain: "audit",
  title: "Security Hub gathers the findings.",
  why: "One place to look is the place that is looked at.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(D)", "164.308(a)(6)(ii)", "164.308(a)(8)", "164.312(b)"],
  awsConfig: "SECURITYHUB_ENABLED",
  remedy: "Add an aws_securityhub_account.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_securityhub_account"], required: true }, () => ({
      status: "pass",
      found: "it exists",
      wanted: "an aws_securityhub_account",
    })),
};
