import { availability } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const rdsClusterDeletionProtection = attributeRule({
  id: "rds-cluster-deletion-protection",
  domain: "database",
  title: "Every database cluster is protected against deletion.",
  why: "One wrong command must not remove every record.",
  severity: "high",
  citations: [...availability],
  awsConfig: "RDS_CLUSTER_DELETION_PROTECTION_ENABLED",
  remedy: "Set deletion_protection = true.",
  types: ["aws_rds_cluster"],
  attribute: "deletion_protection",
  wanted: "true",
  accepts: (value) => value === true,
});
