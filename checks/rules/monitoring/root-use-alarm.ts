import { metricFilterRule } from "../../factories/metric-filter-rule";

export const rootUseAlarm = metricFilterRule({
  id: "root-use-alarm",
  domain: "monitoring",
  title: "Somebody is told when the root user acts.",
  why: "The root user stands above every safeguard; it is for emergencies.",
  severity: "high",
  citations: ["164.308(a)(5)(ii)(C)", "164.308(a)(6)(ii)", "164.312(a)(2)(i)"],
  remedy:
    "Add an aws_cloudwatch_log_metric_filter on the log group of the trail, and an aws_cloudwatch_metric_alarm on its metric.",
  mentions: ["$.userIdentity.type", "Root"],
});
