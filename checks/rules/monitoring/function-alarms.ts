import { eachResource } from "../../factories/each-resource";
import { judgeWatched } from "../../joins/alarms";
import type { Rule } from "../../rule";

export const functionAlarms: Rule = {
  id: "function-alarms",
  domain: "monitoring",
  title: "Every function is watched for errors.",
  why: "A function that fails loses calls of patients.",
  severity: "medium",
  citations: ["164.308(a)(6)(ii)", "164.312(b)"],
  remedy: "Add an aws_cloudwatch_metric_alarm on Errors by FunctionName.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_lambda_function"] }, (subject) =>
      judgeWatched(model, subject, { namespace: "AWS/Lambda", metrics: ["Errors"], names: ["function_name"] }),
    ),
};
