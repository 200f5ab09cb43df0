import { availability } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const elbDeletionProtection = attributeRule({
  id: "elb-deletion-protection",
  domain: "edge",
  title: "Every load balancer is protected against deletion.",
  why: "Without it no caller finds the system.",
  severity: "low",
  citations: [...availability],
  awsConfig: "ELB_DELETION_PROTECTION_ENABLED",
  cdkNag: "HIPAA.Security-ELBDeletionProtectionEnabled",
  remedy: "Set enable_deletion_protection = true.",
  types: ["aws_lb"],
  attribute: "enable_deletion_protection",
  wanted: "true",
  accepts: (value) => value === true,
});
