import type { Rule } from "../rule";
import { snsSignatureVersion } from "./messaging/sns-signature-version";
import { snsSslRequestsOnly } from "./messaging/sns-ssl-requests-only";
import { snsSubscriptionsEncrypted } from "./messaging/sns-subscriptions-encrypted";
import { snsTopicEncrypted } from "./messaging/sns-topic-encrypted";
import { sqsDeadLetterQueue } from "./messaging/sqs-dead-letter-queue";
import { sqsQueueEncrypted } from "./messaging/sqs-queue-encrypted";
import { sqsRetention } from "./messaging/sqs-retention";
import { sqsSslRequestsOnly } from "./messaging/sqs-ssl-requests-only";

/** The rules about messaging. */
export const messagingRules: readonly Rule[] = [
  snsSignatureVersion,
  snsSslRequestsOnly,
  snsSubscriptionsEncrypted,
  snsTopicEncrypted,
  sqsDeadLetterQueue,
  sqsQueueEncrypted,
  sqsRetention,
  sqsSslRequestsOnly,
];
