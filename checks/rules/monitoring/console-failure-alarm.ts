import { metricFilterRule } from "../../factories/metric-filter-rule";

export const consoleFailureAlarm = metricFilterRule({
  id: "console-failure-alarm",
  domain: "monitoring",
  title: "Somebody is told when log-ins to the console fail.",
  why: "Guessing of passwords: log-in monitoring.",
  severity: "medium",
  citations: ["164.308(a)(5)(ii)(C)", "164.308(a)(6)(ii)"],
  remedy:
    "Add an aws_cloudwatch_log_metric_filter on the log group of the trail, and an aws_cloudwatch_metric_alarm on its metric.",
  mentions: ["ConsoleLogin", "Failed authentication"],
});
