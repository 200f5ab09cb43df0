import { encryption } from "../../citations";
import { keyRule } from "../../factories/key-rule";

export const sqsQueueEncrypted = keyRule({
  id: "sqs-queue-encrypted",
  domain: "messaging",
  title: "Every queue is encrypted under a customer-managed key.",
  why: "A message waits with whatever ePHI it carries.",
  severity: "high",
  citations: [...encryption, "164.308(a)(1)(ii)(B)"],
  cdkNag: "AwsSolutions-SQS2",
  remedy: "Set kms_master_key_id to an aws_kms_key.",
  types: ["aws_sqs_queue"],
  attribute: "kms_master_key_id",
});
