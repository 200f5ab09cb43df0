import { accessControl } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const rdsNoPublicAccess = attributeRule({
  id: "rds-no-public-access",
  domain: "database",
  title: "No database has a public address.",
  why: "A database with ePHI is reached from the private network only.",
  severity: "critical",
  citations: [...accessControl, "164.312(e)(1)", "164.308(a)(1)(ii)(B)"],
  awsConfig: "RDS_INSTANCE_PUBLIC_ACCESS_CHECK",
  cdkNag: "HIPAA.Security-RDSInstancePublicAccess",
  remedy: "Set publicly_accessible = false, in writing.",
  types: ["aws_db_instance", "aws_rds_cluster_instance"],
  attribute: "publicly_accessible",
  wanted: "false",
  accepts: (value) => value === false,
});
