import { attributeRule } from "../../factories/attribute-rule";

export const elbLogging = attributeRule({
  id: "elb-logging",
  domain: "edge",
  title: "Every load balancer logs its callers.",
  why: "The access log is the record of who reached for ePHI.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(D)", "164.312(b)"],
  awsConfig: "ELB_LOGGING_ENABLED",
  cdkNag: "HIPAA.Security-ELBLoggingEnabled",
  remedy: "Set access_logs { enabled = true, bucket = ... }.",
  types: ["aws_lb", "aws_elb"],
  attribute: "access_logs.enabled",
  wanted: "true",
  accepts: (value) => value === true,
});
