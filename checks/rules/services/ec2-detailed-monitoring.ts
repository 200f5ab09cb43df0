import { attributeRule } from "../../factories/attribute-rule";

export const ec2DetailedMonitoring = attributeRule({
  id: "ec2-detailed-monitoring",
  domain: "services",
  title: "Every instance sends metrics each minute.",
  why: "Five minutes hide a short attack.",
  severity: "low",
  citations: ["164.312(b)"],
  awsConfig: "EC2_INSTANCE_DETAILED_MONITORING_ENABLED",
  cdkNag: "HIPAA.Security-EC2InstanceDetailedMonitoringEnabled",
  remedy: "Set monitoring = true.",
  types: ["aws_instance"],
  attribute: "monitoring",
  wanted: "true",
  accepts: (value) => value === true,
});
