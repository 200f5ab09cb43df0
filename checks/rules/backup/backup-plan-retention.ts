import { storedBackup } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { backupRules } from "../../joins/backup-rules";
import type { Rule } from "../../rule";

export const backupPlanRetention: Rule = {
  id: "backup-plan-retention",
  domain: "backup",
  title: "Every rule of a backup plan keeps its backups for 35 days or more.",
  why: "A slow mistake or a sleeping intruder is noticed after weeks.",
  severity: "high",
  citations: [...storedBackup],
  awsConfig: "BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK",
  remedy: "Set lifecycle.delete_after to 35 or more.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_backup_plan"] }, (plan) => {
      const kept = backupRules(model, plan).map((rule) => rule.keepDays);
      const status =
        kept.length === 0 || kept.some((days) => days !== "unreadable" && days < 35)
          ? "fail"
          : kept.includes("unreadable")
            ? "unreadable"
            : "pass";
      const found = kept.map((days) => (days === Infinity ? "for ever" : `${days} days`)).join(", ") || "no rule";
      return { status, found, wanted: "35 days or more in each rule", evidence: { delete_after: found } };
    }),
};
