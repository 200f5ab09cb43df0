import { metricFilterRule } from "../../factories/metric-filter-rule";

export const unauthorizedCallsAlarm = metricFilterRule({
  id: "unauthorized-calls-alarm",
  domain: "monitoring",
  title: "Somebody is told when many calls are refused.",
  why: "Whoever tries doors leaves refusals behind.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(D)", "164.308(a)(6)(ii)"],
  remedy:
    "Add an aws_cloudwatch_log_metric_filter on the log group of the trail, and an aws_cloudwatch_metric_alarm on its metric.",
  mentions: ["AccessDenied"],
});
