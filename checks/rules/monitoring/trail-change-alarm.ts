import { metricFilterRule } from "../../factories/metric-filter-rule";

export const trailChangeAlarm = metricFilterRule({
  id: "trail-change-alarm",
  domain: "monitoring",
  title: "Somebody is told when the trail is changed or stopped.",
  why: "An intruder switches the recorder off first.",
  severity: "critical",
  citations: ["164.308(a)(6)(ii)", "164.312(b)"],
  remedy:
    "Add an aws_cloudwatch_log_metric_filter on the log group of the trail, and an aws_cloudwatch_metric_alarm on its metric.",
  mentions: ["StopLogging", "DeleteTrail", "UpdateTrail"],
});
