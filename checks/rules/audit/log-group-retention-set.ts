import { attributeRule } from "../../factories/attribute-rule";

export const logGroupRetentionSet = attributeRule({
  id: "log-group-retention-set",
  domain: "audit",
  title: "Every log group keeps its logs for a time that is written down.",
  why: "Kept for ever by chance is no policy, and so is gone too early.",
  severity: "medium",
  citations: ["164.312(b)"],
  awsConfig: "CW_LOGGROUP_RETENTION_PERIOD_CHECK",
  cdkNag: "HIPAA.Security-CloudWatchLogGroupRetentionPeriod",
  remedy: "Set retention_in_days to a value that CloudWatch accepts.",
  types: ["aws_cloudwatch_log_group"],
  attribute: "retention_in_days",
  wanted: "a number of days that CloudWatch accepts",
  accepts: (value) =>
    [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653].includes(
      Number(value),
    ),
});
