import { encryption } from "../../citations";
import { keyRule } from "../../factories/key-rule";

export const ssmParameterCustomerKey = keyRule({
  id: "ssm-parameter-customer-key",
  domain: "database",
  title: "Every encrypted parameter is encrypted under a customer-managed key.",
  why: "Who may read it is decided by a key policy of your own.",
  severity: "medium",
  citations: [...encryption],
  remedy: "Set key_id to an aws_kms_key.",
  types: ["aws_ssm_parameter"],
  attribute: "key_id",
  when: (parameter) => parameter.get("type") === "SecureString",
});
