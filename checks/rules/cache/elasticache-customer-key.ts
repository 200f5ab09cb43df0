import { encryption } from "../../citations";
import { keyRule } from "../../factories/key-rule";

export const elasticacheCustomerKey = keyRule({
  id: "elasticache-customer-key",
  domain: "cache",
  title: "Every cache is encrypted under a customer-managed key.",
  why: "Only a key of your own has a policy, a rotation and an audit trail that you decide.",
  severity: "high",
  citations: [...encryption],
  remedy: "Set kms_key_id to the ARN of an aws_kms_key.",
  types: ["aws_elasticache_replication_group"],
  attribute: "kms_key_id",
});
