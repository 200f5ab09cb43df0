import { auditTrail } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const cloudtrailCloudwatchLogs: Rule = {
  id: "cloudtrail-cloudwatch-logs",
  domain: "audit",
  title: "The trail goes to CloudWatch Logs as well.",
  why: "Alarms on root log-ins and key deletion read it there.",
  severity: "high",
  citations: [...auditTrail, "164.308(a)(6)(ii)"],
  awsConfig: "CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED",
  cdkNag: "HIPAA.Security-CloudTrailCloudWatchLogsEnabled",
  remedy: "Set cloud_watch_logs_group_arn and cloud_watch_logs_role_arn.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_cloudtrail"] }, (trail) => {
      const group = trail.get("cloud_watch_logs_group_arn");
      const role = trail.get("cloud_watch_logs_role_arn");
      return {
        status: group !== undefined && role !== undefined ? "pass" : "fail",
        found: `cloud_watch_logs_group_arn = ${show(group)}, cloud_watch_logs_role_arn = ${show(role)}`,
        wanted: "a log group and a role that may write to it",
        evidence: { cloud_watch_logs_group_arn: group, cloud_watch_logs_role_arn: role },
      };
    }),
};
