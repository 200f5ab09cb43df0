import { attributeRule } from "../../factories/attribute-rule";

export const rdsPerformanceInsights = attributeRule({
  id: "rds-performance-insights",
  domain: "database",
  title: "Every database keeps statistics of its statements.",
  why: "A statement that reads everything shows up there.",
  severity: "low",
  citations: ["164.308(a)(1)(ii)(D)", "164.312(b)"],
  remedy: "Set performance_insights_enabled = true.",
  types: ["aws_db_instance"],
  attribute: "performance_insights_enabled",
  wanted: "true",
  accepts: (value) => value === true,
});
