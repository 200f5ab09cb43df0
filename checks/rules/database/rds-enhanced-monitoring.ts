import { attributeRule } from "../../factories/attribute-rule";

export const rdsEnhancedMonitoring = attributeRule({
  id: "rds-enhanced-monitoring",
  domain: "database",
  title: "Every database sends operating-system metrics.",
  why: "They show what the engine metrics hide, such as a process that reads everything.",
  severity: "medium",
  citations: ["164.312(b)"],
  awsConfig: "RDS_ENHANCED_MONITORING_ENABLED",
  cdkNag: "HIPAA.Security-RDSEnhancedMonitoringEnabled",
  remedy: "Set monitoring_interval to 1, 5, 10, 15, 30 or 60 seconds, and monitoring_role_arn.",
  types: ["aws_db_instance"],
  attribute: "monitoring_interval",
  wanted: "1 to 60 seconds",
  accepts: (value) => typeof value === "number" && value > 0,
});
