import { attributeRule } from "../../factories/attribute-rule";

export const logGroupStandardClass = attributeRule({
  id: "log-group-standard-class",
  domain: "audit",
  title: "No log group is of a class that can neither alarm nor mask.",
  why: "Metric filters and masking work on standard log groups only.",
  severity: "low",
  citations: ["164.308(a)(1)(ii)(D)", "164.312(b)"],
  remedy: "Leave log_group_class at STANDARD.",
  types: ["aws_cloudwatch_log_group"],
  attribute: "log_group_class",
  wanted: "STANDARD",
  accepts: (value) => value === "STANDARD",
  acceptsAbsent: true,
});
