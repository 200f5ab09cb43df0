import { encryption } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const rdsStorageEncrypted = attributeRule({
  id: "rds-storage-encrypted",
  domain: "database",
  title: "Every database encrypts its storage.",
  why: "A copied disk or snapshot without encryption is readable ePHI.",
  severity: "critical",
  citations: [...encryption, "164.308(a)(1)(ii)(B)", "164.314(b)(2)(i)"],
  awsConfig: "RDS_STORAGE_ENCRYPTED",
  cdkNag: "HIPAA.Security-RDSStorageEncrypted",
  remedy:
    "Set storage_encrypted = true. An existing instance is replaced: restore from an encrypted copy of a snapshot.",
  types: ["aws_db_instance", "aws_rds_cluster"],
  attribute: "storage_encrypted",
  wanted: "true",
  accepts: (value) => value === true,
});
