import { encryption } from "../../citations";
import { keyRule } from "../../factories/key-rule";

export const lambdaEnvironmentEncrypted = keyRule({
  id: "lambda-environment-encrypted",
  domain: "services",
  title: "Environment variables of every function are encrypted under a customer-managed key.",
  why: "They name databases and secrets; reading them needs a second permission.",
  severity: "medium",
  citations: [...encryption],
  remedy: "Set kms_key_arn to the ARN of an aws_kms_key.",
  types: ["aws_lambda_function"],
  attribute: "kms_key_arn",
  when: (one) => one.get("environment") !== undefined,
});
