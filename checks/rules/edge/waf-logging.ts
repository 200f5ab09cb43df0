import { eachResource } from "../../factories/each-resource";
import { asList } from "../../model/value";
import type { Rule } from "../../rule";

export const wafLogging: Rule = {
  id: "waf-logging",
  domain: "edge",
  title: "Every web ACL logs what it saw.",
  why: "What was blocked tells what is being tried.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(D)", "164.312(b)"],
  awsConfig: "WAFV2_LOGGING_ENABLED",
  cdkNag: "HIPAA.Security-WAFv2LoggingEnabled",
  remedy: "Add an aws_wafv2_web_acl_logging_configuration with resource_arn and a destination.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_wafv2_web_acl"] }, (acl) => {
      const logs = model
        .joined(acl, "aws_wafv2_web_acl_logging_configuration", "resource_arn")
        .filter((log) => asList(log.get("log_destination_configs")).length > 0);
      const status = logs.length > 0 ? "pass" : "fail";
      return {
        status,
        found: logs[0]?.address ?? "no logging configuration",
        wanted: "a logging configuration with a destination",
        evidence: { logging: logs[0]?.address },
      };
    }),
};
