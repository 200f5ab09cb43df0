import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const guarddutyLambdaProtection: Rule = {
  id: "guardduty-lambda-protection",
  domain: "audit",
  title: "GuardDuty watches the traffic of functions.",
  why: "A function that calls an unknown address is the sign of a changed library.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(D)", "164.308(a)(5)(ii)(B)", "164.308(a)(6)(ii)"],
  awsConfig: "GUARDDUTY_LAMBDA_PROTECTION_ENABLED",
  remedy: "Add an aws_guardduty_detector_feature LAMBDA_NETWORK_LOGS with status = ENABLED.",
  evaluate: (model) =>
    eachResource(
      model,
      { types: ["aws_guardduty_detector"], when: () => model.resources("aws_lambda_function").length > 0 },
      (detector) => {
        const watched = model
          .joined(detector, "aws_guardduty_detector_feature", "detector_id")
          .some((feature) => feature.get("name") === "LAMBDA_NETWORK_LOGS" && feature.get("status") === "ENABLED");
        return {
          status: watched ? "pass" : "fail",
          found: watched ? "enabled" : "not enabled",
          wanted: "the feature LAMBDA_NETWORK_LOGS",
          evidence: { enabled: watched },
        };
      },
    ),
};
