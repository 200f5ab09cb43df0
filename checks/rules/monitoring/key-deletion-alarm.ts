import { metricFilterRule } from "../../factories/metric-filter-rule";

export const keyDeletionAlarm = metricFilterRule({
  id: "key-deletion-alarm",
  domain: "monitoring",
  title: "Somebody is told when a key is disabled or to be deleted.",
  why: "With the key goes the ePHI under it.",
  severity: "critical",
  citations: ["164.308(a)(1)(ii)(B)", "164.308(a)(6)(ii)", "164.312(a)(2)(iv)"],
  remedy:
    "Add an aws_cloudwatch_log_metric_filter on the log group of the trail, and an aws_cloudwatch_metric_alarm on its metric.",
  mentions: ["DisableKey", "ScheduleKeyDeletion"],
});
