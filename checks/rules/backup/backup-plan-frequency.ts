import { storedBackup } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { backupRules } from "../../joins/backup-rules";
import type { Rule } from "../../rule";

export const backupPlanFrequency: Rule = {
  id: "backup-plan-frequency",
  domain: "backup",
  title: "Every backup plan takes a backup at least once a day.",
  why: "More than a day of appointments and notes cannot be typed in again.",
  severity: "high",
  citations: [...storedBackup],
  awsConfig: "BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK",
  remedy: "Give a rule of the plan a daily schedule, such as cron(0 5 * * ? *).",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_backup_plan"] }, (plan) => {
      const schedules = backupRules(model, plan).map((rule) => ({
        schedule: rule.schedule ?? "not set",
        hours: rule.everyHours,
      }));
      const daily = schedules.some(({ hours }) => hours !== undefined && hours <= 24);
      const found = schedules.map(({ schedule }) => schedule).join(", ") || "no rule";
      return {
        status: daily ? "pass" : "fail",
        found,
        wanted: "a rule that runs once a day or more often",
        evidence: { schedule: found },
      };
    }),
};
