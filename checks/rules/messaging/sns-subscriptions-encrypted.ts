import { transmission } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const snsSubscriptionsEncrypted = attributeRule({
  id: "sns-subscriptions-encrypted",
  domain: "messaging",
  title: "No topic delivers over plain HTTP.",
  why: "The notice would be readable on the wire.",
  severity: "high",
  citations: [...transmission],
  remedy: "Use https, sqs, lambda or email.",
  types: ["aws_sns_topic_subscription"],
  attribute: "protocol",
  wanted: "anything but http",
  accepts: (value) => value !== "http",
});
