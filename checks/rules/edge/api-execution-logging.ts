import { eachResource } from "../../factories/each-resource";
import { judgeMethodSetting } from "../../joins/method-settings";
import type { Rule } from "../../rule";

export const apiExecutionLogging: Rule = {
  id: "api-execution-logging",
  domain: "edge",
  title: "Every API stage logs how it handled each call.",
  why: "Refused and failed calls tell of somebody who tries doors.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(D)", "164.308(a)(6)(ii)", "164.312(b)"],
  awsConfig: "API_GW_EXECUTION_LOGGING_ENABLED",
  cdkNag: "HIPAA.Security-APIGWExecutionLoggingEnabled",
  remedy:
    'Add aws_api_gateway_method_settings with method_path = "*/*" and settings.logging_level = "ERROR" or "INFO".',
  evaluate: (model) =>
    eachResource(model, { types: ["aws_api_gateway_stage"] }, (stage) =>
      judgeMethodSetting(model, stage, "logging_level", {
        wanted: "ERROR or INFO",
        accepts: (value) => value === "ERROR" || value === "INFO",
      }),
    ),
};
