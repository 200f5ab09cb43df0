import { eachResource } from "../../factories/each-resource";
import { backupRules } from "../../joins/backup-rules";
import type { Rule } from "../../rule";

export const backupCopyRetention: Rule = {
  id: "backup-copy-retention",
  domain: "backup",
  title: "Every copy in the other region is kept as long as its original.",
  why: "A copy that is gone sooner is missing on the day it is needed.",
  severity: "medium",
  citations: ["164.308(a)(7)(ii)(B)", "164.316(b)(2)(i)"],
  remedy: "Give the copy_action a lifecycle.delete_after of the rule's or more.",
  evaluate: (model) =>
    eachResource(
      model,
      { types: ["aws_backup_plan"], when: (plan) => backupRules(model, plan).some((rule) => rule.copies.length > 0) },
      (plan) => {
        const pairs = backupRules(model, plan).flatMap((rule) =>
          rule.copies.map((copy) => [rule.keepDays, copy.keepDays] as const),
        );
        const short = pairs.some(
          ([original, copy]) => original !== "unreadable" && copy !== "unreadable" && copy < original,
        );
        const vague = pairs.some((pair) => pair.includes("unreadable"));
        const found = pairs.map(([original, copy]) => `${copy} days for a backup of ${original} days`).join(", ");
        return {
          status: short ? "fail" : vague ? "unreadable" : "pass",
          found,
          wanted: "as long as the original, or longer",
          evidence: { kept: found },
        };
      },
    ),
};
