import { metricFilterRule } from "../../factories/metric-filter-rule";

export const routeChangeAlarm = metricFilterRule({
  id: "route-change-alarm",
  domain: "monitoring",
  title: "Somebody is told when a route is changed.",
  why: "A new route may lead a database to the internet.",
  severity: "medium",
  citations: ["164.308(a)(6)(ii)", "164.312(e)(1)"],
  remedy:
    "Add an aws_cloudwatch_log_metric_filter on the log group of the trail, and an aws_cloudwatch_metric_alarm on its metric.",
  mentions: ["CreateRoute", "ReplaceRoute"],
});
