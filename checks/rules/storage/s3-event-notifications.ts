import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const s3EventNotifications: Rule = {
  id: "s3-event-notifications",
  domain: "storage",
  title: "Every bucket tells about its events.",
  why: "An unexpected deletion or upload is noticed while it can still be looked into.",
  severity: "low",
  citations: ["164.308(a)(1)(ii)(D)", "164.308(a)(6)(ii)"],
  awsConfig: "S3_EVENT_NOTIFICATIONS_ENABLED",
  remedy: "Add an aws_s3_bucket_notification with eventbridge = true, a queue, a topic or a function.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_s3_bucket"] }, (bucket) => {
      const wanted = "an aws_s3_bucket_notification with eventbridge = true, a queue, a topic or a function";
      const [notification] = model.joined(bucket, "aws_s3_bucket_notification", "bucket");
      if (!notification) return { status: "fail", found: "no notification", wanted };
      const targets = ["queue", "topic", "lambda_function"].filter((kind) => notification.blocks(kind).length > 0);
      const kinds = [...(notification.get("eventbridge") === true ? ["eventbridge"] : []), ...targets];
      const status = kinds.length > 0 ? "pass" : "fail";
      return { status, found: kinds.join(", ") || "an empty notification", wanted, evidence: { targets: kinds } };
    }),
};
