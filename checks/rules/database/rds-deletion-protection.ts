import { availability } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const rdsDeletionProtection = attributeRule({
  id: "rds-deletion-protection",
  domain: "database",
  title: "Every database is protected against deletion.",
  why: "One wrong command must not remove the record of every patient.",
  severity: "high",
  citations: [...availability],
  awsConfig: "RDS_INSTANCE_DELETION_PROTECTION_ENABLED",
  cdkNag: "HIPAA.Security-RDSInstanceDeletionProtectionEnabled",
  remedy: "Set deletion_protection = true.",
  types: ["aws_db_instance"],
  attribute: "deletion_protection",
  wanted: "true",
  accepts: (value) => value === true,
});
