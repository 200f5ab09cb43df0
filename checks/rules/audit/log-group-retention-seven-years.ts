import { attributeRule } from "../../factories/attribute-rule";

export const logGroupRetentionSevenYears = attributeRule({
  id: "log-group-retention-seven-years",
  domain: "audit",
  title: "Every log group keeps its logs for seven years.",
  why: "The law asks for six years of records; the practice's policy for seven.",
  severity: "medium",
  citations: ["164.312(b)", "164.316(b)(2)(i)"],
  remedy: "Set retention_in_days = 2557. CloudWatch refuses 2555.",
  types: ["aws_cloudwatch_log_group"],
  attribute: "retention_in_days",
  wanted: "2557 days or more",
  accepts: (value) => typeof value === "number" && (value >= 2557 || value === 0),
});
