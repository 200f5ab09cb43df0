import { metricFilterRule } from "../../factories/metric-filter-rule";

export const configChangeAlarm = metricFilterRule({
  id: "config-change-alarm",
  domain: "monitoring",
  title: "Somebody is told when the recorder of AWS Config is stopped.",
  why: "Changes would go unseen from then on.",
  severity: "medium",
  citations: ["164.308(a)(6)(ii)", "164.312(b)"],
  remedy:
    "Add an aws_cloudwatch_log_metric_filter on the log group of the trail, and an aws_cloudwatch_metric_alarm on its metric.",
  mentions: ["StopConfigurationRecorder"],
});
