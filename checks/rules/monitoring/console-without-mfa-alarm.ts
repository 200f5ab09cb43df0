import { metricFilterRule } from "../../factories/metric-filter-rule";

export const consoleWithoutMfaAlarm = metricFilterRule({
  id: "console-without-mfa-alarm",
  domain: "monitoring",
  title: "Somebody is told when a log-in has no second factor.",
  why: "A password alone is phished every day.",
  severity: "medium",
  citations: ["164.308(a)(5)(ii)(C)", "164.312(d)"],
  remedy:
    "Add an aws_cloudwatch_log_metric_filter on the log group of the trail, and an aws_cloudwatch_metric_alarm on its metric.",
  mentions: ["ConsoleLogin", "MFAUsed"],
});
