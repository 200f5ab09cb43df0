import { attributeRule } from "../../factories/attribute-rule";

export const sqsRetention = attributeRule({
  id: "sqs-retention",
  domain: "messaging",
  title: "Every queue keeps messages for four days or more.",
  why: "A weekend must not be longer than a message lives.",
  severity: "low",
  citations: ["164.308(a)(6)(ii)", "164.312(c)(1)"],
  remedy: "Set message_retention_seconds to 345600 or more, or leave it out.",
  types: ["aws_sqs_queue"],
  attribute: "message_retention_seconds",
  wanted: "345600 or more",
  accepts: (value) => typeof value === "number" && value >= 345_600,
  acceptsAbsent: true,
});
