import { metricFilterRule } from "../../factories/metric-filter-rule";

export const bucketPolicyChangeAlarm = metricFilterRule({
  id: "bucket-policy-change-alarm",
  domain: "monitoring",
  title: "Somebody is told when a bucket's policy is changed.",
  why: "A changed policy may publish recordings.",
  severity: "high",
  citations: ["164.308(a)(6)(ii)", "164.312(a)(1)"],
  remedy:
    "Add an aws_cloudwatch_log_metric_filter on the log group of the trail, and an aws_cloudwatch_metric_alarm on its metric.",
  mentions: ["PutBucketPolicy", "DeleteBucketPolicy"],
});
