import { attributeRule } from "../../factories/attribute-rule";

export const rdsIamAuthentication = attributeRule({
  id: "rds-iam-authentication",
  domain: "database",
  title: "Every database accepts IAM identities instead of shared passwords.",
  why: "Each service and each person connects with an identity of its own that ends by itself.",
  severity: "medium",
  citations: ["164.312(d)", "164.312(a)(2)(i)", "164.308(a)(5)(ii)(D)"],
  awsConfig: "RDS_INSTANCE_IAM_AUTHENTICATION_ENABLED",
  remedy: "Set iam_database_authentication_enabled = true.",
  types: ["aws_db_instance", "aws_rds_cluster"],
  attribute: "iam_database_authentication_enabled",
  wanted: "true",
  accepts: (value) => value === true,
});
