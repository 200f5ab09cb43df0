import { metricFilterRule } from "../../factories/metric-filter-rule";

export const permissionChangeAlarm = metricFilterRule({
  id: "permission-change-alarm",
  domain: "monitoring",
  title: "Somebody is told when permissions are changed.",
  why: "New permissions come through review, or they are an intrusion.",
  severity: "high",
  citations: ["164.308(a)(4)(ii)(C)", "164.308(a)(6)(ii)"],
  remedy:
    "Add an aws_cloudwatch_log_metric_filter on the log group of the trail, and an aws_cloudwatch_metric_alarm on its metric.",
  mentions: ["AttachRolePolicy", "PutRolePolicy", "CreatePolicyVersion"],
});
