import { encryption } from "../../citations";
import { keyRule } from "../../factories/key-rule";

export const rdsSecretCustomerKey = keyRule({
  id: "rds-secret-customer-key",
  domain: "database",
  title: "The managed password of every database is encrypted under a customer-managed key.",
  why: "Who can decrypt the password can read the database: that is decided by a key policy.",
  severity: "high",
  citations: [...encryption, "164.308(a)(4)(ii)(B)"],
  remedy: "Set master_user_secret_kms_key_id to the ARN of an aws_kms_key.",
  types: ["aws_db_instance", "aws_rds_cluster"],
  attribute: "master_user_secret_kms_key_id",
  when: (database) => database.get("manage_master_user_password") === true,
});
