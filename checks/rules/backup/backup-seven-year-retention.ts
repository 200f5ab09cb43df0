import { eachResource } from "../../factories/each-resource";
import { backupRules } from "../../joins/backup-rules";
import type { Rule } from "../../rule";

export const backupSevenYearRetention: Rule = {
  id: "backup-seven-year-retention",
  domain: "backup",
  title: "Every backup plan keeps some backups for seven years.",
  why: "Records of care and of safeguards are asked for years later. The policy of the practice says seven.",
  severity: "high",
  citations: ["164.316(b)(2)(i)", "164.308(a)(7)(ii)(A)", "164.310(d)(2)(iv)"],
  remedy: "Add a monthly rule with lifecycle.delete_after = 2555.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_backup_plan"] }, (plan) => {
      const kept = backupRules(model, plan).map((rule) => rule.keepDays);
      const status = kept.some((days) => days !== "unreadable" && days >= 2555)
        ? "pass"
        : kept.includes("unreadable")
          ? "unreadable"
          : "fail";
      const found = kept.map((days) => (days === Infinity ? "for ever" : `${days} days`)).join(", ") || "no rule";
      return { status, found, wanted: "2555 days or more in a rule", evidence: { delete_after: found } };
    }),
};
