import { encryption } from "../../citations";
import { keyRule } from "../../factories/key-rule";

export const logGroupEncrypted = keyRule({
  id: "log-group-encrypted",
  domain: "audit",
  title: "Every log group is encrypted under a customer-managed key.",
  why: "Logs name patients, numbers and times.",
  severity: "high",
  citations: [...encryption, "164.308(a)(1)(ii)(B)"],
  awsConfig: "CLOUDWATCH_LOG_GROUP_ENCRYPTED",
  cdkNag: "HIPAA.Security-CloudWatchLogGroupEncrypted",
  remedy: "Set kms_key_id to the ARN of an aws_kms_key that admits the logs service.",
  types: ["aws_cloudwatch_log_group"],
  attribute: "kms_key_id",
});
