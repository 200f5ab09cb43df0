import { encryption } from "../../citations";
import { keyRule } from "../../factories/key-rule";

export const rdsStorageCustomerKey = keyRule({
  id: "rds-storage-customer-key",
  domain: "database",
  title: "Every database is encrypted under a customer-managed key.",
  why: "Only a key of your own has a policy, a rotation and an audit trail that you decide.",
  severity: "high",
  citations: [...encryption, "164.314(b)(2)(i)"],
  remedy: "Set kms_key_id to the ARN of an aws_kms_key.",
  types: ["aws_db_instance", "aws_rds_cluster"],
  attribute: "kms_key_id",
});
