import { servicePrincipal } from "../../config/aws";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";

/** Services that publish to the alerts topic and name the account they act for. */
export const ALERT_PUBLISHERS = ["cloudwatch", "backup", "budgets"] as const;

/** Publishers encrypt what they send to topics; SNS encrypts what it puts into queues. */
export function alertPublisherGrants(config: EnvironmentConfig): PolicyStatement[] {
  const actions = ["kms:Decrypt", "kms:GenerateDataKey*"];
  const sourceAccount = [{ test: "StringEquals", variable: "aws:SourceAccount", values: [config.account.id] }];
  return [
    {
      sid: "AlertPublishers",
      principals: [{ type: "Service", identifiers: ALERT_PUBLISHERS.map((service) => servicePrincipal(service)) }],
      actions,
      resources: ["*"],
      condition: sourceAccount,
    },
    {
      sid: "TopicsToQueues",
      principals: [{ type: "Service", identifiers: [servicePrincipal("sns")] }],
      actions,
      resources: ["*"],
      condition: sourceAccount,
    },
    {
      // EventBridge sends no source account to KMS for a topic: with a condition its notices are dropped in silence.
      sid: "EventBridgeToTopics",
      principals: [{ type: "Service", identifiers: [servicePrincipal("events")] }],
      actions,
      resources: ["*"],
    },
  ];
}
