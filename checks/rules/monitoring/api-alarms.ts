import { eachResource } from "../../factories/each-resource";
import { judgeWatched } from "../../joins/alarms";
import type { Rule } from "../../rule";

export const apiAlarms: Rule = {
  id: "api-alarms",
  domain: "monitoring",
  title: "Every API is watched for errors of its own and of its callers.",
  why: "Many refused calls are somebody who tries doors.",
  severity: "medium",
  citations: ["164.308(a)(6)(ii)", "164.308(a)(5)(ii)(C)", "164.312(b)"],
  remedy: "Add aws_cloudwatch_metric_alarm on 4XXError and 5XXError by ApiName.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_api_gateway_rest_api"] }, (api) =>
      judgeWatched(model, api, { namespace: "AWS/ApiGateway", metrics: ["4XXError", "5XXError"], names: ["name"] }),
    ),
};
