import { encryption } from "../../citations";
import { keyRule } from "../../factories/key-rule";

export const secretCustomerKey = keyRule({
  id: "secret-customer-key",
  domain: "database",
  title: "Every secret is encrypted under a customer-managed key.",
  why: "Who may decrypt a secret is decided by a key policy of your own.",
  severity: "high",
  citations: [...encryption],
  awsConfig: "SECRETSMANAGER_USING_CMK",
  cdkNag: "HIPAA.Security-SecretsManagerUsingKMSKey",
  remedy: "Set kms_key_id to the ARN of an aws_kms_key.",
  types: ["aws_secretsmanager_secret"],
  attribute: "kms_key_id",
});
