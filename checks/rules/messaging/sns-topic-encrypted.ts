import { encryption } from "../../citations";
import { keyRule } from "../../factories/key-rule";

export const snsTopicEncrypted = keyRule({
  id: "sns-topic-encrypted",
  domain: "messaging",
  title: "Every topic is encrypted under a customer-managed key.",
  why: "A notice may name a patient.",
  severity: "high",
  citations: [...encryption, "164.308(a)(1)(ii)(B)", "164.314(b)(2)(i)"],
  awsConfig: "SNS_ENCRYPTED_KMS",
  cdkNag: "HIPAA.Security-SNSEncryptedKMS",
  remedy: "Set kms_master_key_id to an aws_kms_key that admits the publishers.",
  types: ["aws_sns_topic"],
  attribute: "kms_master_key_id",
});
