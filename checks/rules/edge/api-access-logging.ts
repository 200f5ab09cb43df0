import { eachResource } from "../../factories/each-resource";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const apiAccessLogging: Rule = {
  id: "api-access-logging",
  domain: "edge",
  title: "Every API stage logs who called what.",
  why: "The access log is the record of who reached for ePHI.",
  severity: "high",
  citations: ["164.308(a)(1)(ii)(D)", "164.312(b)"],
  awsConfig: "API_GWV2_ACCESS_LOGS_ENABLED",
  cdkNag: "AwsSolutions-APIG1",
  remedy: "Set access_log_settings with destination_arn and format.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_api_gateway_stage", "aws_apigatewayv2_stage"] }, (stage) => {
      const destination = stage.get("access_log_settings.destination_arn");
      const format = stage.get("access_log_settings.format");
      const status = destination === undefined || format === undefined ? "fail" : "pass";
      return {
        status,
        found: `destination_arn = ${show(destination)}`,
        wanted: "a destination and a format",
        evidence: { destination_arn: destination },
      };
    }),
};
