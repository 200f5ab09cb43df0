import { eachResource, judgeAttribute, worst } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const kmsNotScheduledForDeletion: Rule = {
  id: "kms-not-scheduled-for-deletion",
  domain: "encryption",
  title: "Every key is enabled, and a deletion takes 30 days to come about.",
  why: "With the key goes everything that was encrypted under it. Thirty days leave time to notice.",
  severity: "high",
  citations: ["164.308(a)(1)(ii)(B)", "164.308(a)(7)(ii)(A)"],
  awsConfig: "KMS_CMK_NOT_SCHEDULED_FOR_DELETION",
  remedy: "Set deletion_window_in_days = 30 and leave is_enabled out.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_kms_key", "aws_kms_replica_key"] }, (key) =>
      worst([
        judgeAttribute(model, key, "deletion_window_in_days", {
          wanted: "30",
          accepts: (value) => value === 30,
          acceptsAbsent: true,
        }),
        judgeAttribute(model, key, key.type === "aws_kms_key" ? "is_enabled" : "enabled", {
          wanted: "true",
          accepts: (value) => value === true,
          acceptsAbsent: true,
        }),
      ]),
    ),
};
