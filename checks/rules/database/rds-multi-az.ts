import { availability } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const rdsMultiAz = attributeRule({
  id: "rds-multi-az",
  domain: "database",
  title: "Every database has a standby in a second zone.",
  why: "The practice keeps working when a data centre fails: emergency mode operation.",
  severity: "medium",
  citations: [...availability, "164.308(a)(1)(ii)(B)"],
  awsConfig: "RDS_MULTI_AZ_SUPPORT",
  cdkNag: "HIPAA.Security-RDSMultiAZSupport",
  remedy: "Set multi_az = true.",
  types: ["aws_db_instance"],
  attribute: "multi_az",
  wanted: "true",
  accepts: (value) => value === true,
  when: (database) => database.get("replicate_source_db") === undefined,
});
