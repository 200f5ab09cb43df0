import { backup } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const rdsBackupEnabled = attributeRule({
  id: "rds-backup-enabled",
  domain: "database",
  title: "Every database keeps automated backups for 30 days or more.",
  why: "Point-in-time recovery undoes a mistake made weeks ago. AWS allows 35 days at most.",
  severity: "high",
  citations: [...backup, "164.308(a)(1)(ii)(B)", "164.310(d)(2)(iv)", "164.312(a)(2)(ii)"],
  awsConfig: "DB_INSTANCE_BACKUP_ENABLED",
  cdkNag: "HIPAA.Security-RDSInstanceBackupEnabled",
  remedy: "Set backup_retention_period to a number from 30 to 35.",
  types: ["aws_db_instance", "aws_rds_cluster"],
  attribute: "backup_retention_period",
  wanted: "30 to 35 days",
  accepts: (value) => typeof value === "number" && value >= 30 && value <= 35,
  when: (database) => database.get("replicate_source_db") === undefined,
});
