import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const backupNoContinuousRule: Rule = {
  id: "backup-no-continuous-rule",
  domain: "backup",
  title: "No backup plan takes over the point-in-time recovery of RDS.",
  why: "A continuous rule keeps 35 days at most, cannot be copied, and takes the retention of the database over.",
  severity: "low",
  citations: ["164.308(a)(7)(ii)(A)"],
  remedy: "Leave enable_continuous_backup at false; RDS keeps its own point-in-time recovery.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_backup_plan"] }, (plan) => {
      const continuous = plan.all("rule.enable_continuous_backup").filter((flag) => flag !== false).length;
      return {
        status: continuous > 0 ? "fail" : "pass",
        found: `${continuous} continuous rules`,
        wanted: "none",
        evidence: { continuous_rules: continuous },
      };
    }),
};
