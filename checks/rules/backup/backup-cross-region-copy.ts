import { eachResource } from "../../factories/each-resource";
import { backupRules, regionOfVault } from "../../joins/backup-rules";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

const unknown = "a vault that isn't in the input";

export const backupCrossRegionCopy: Rule = {
  id: "backup-cross-region-copy",
  domain: "backup",
  title: "Every rule of a backup plan copies its backups to a vault in another region.",
  why: "A region can be lost, and an intruder in one region does not reach the other.",
  severity: "high",
  citations: ["164.308(a)(7)(i)", "164.308(a)(7)(ii)(B)", "164.310(d)(2)(iv)"],
  remedy: "Add a copy_action with the destination_vault_arn of a vault in the failover region.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_backup_plan"] }, (plan) => {
      const wanted = "a copy_action to a vault in another region, in each rule";
      const rules = backupRules(model, plan);
      const home = show(model.follow(model.regionOf(plan)));
      const regions = rules.map((rule) => rule.copies.map((copy) => regionOfVault(model, copy.vault) ?? unknown));
      const away = (region: string): boolean => region !== home && region !== unknown;
      const bad = regions.some((list) => !list.some(away) && !list.includes(unknown));
      const vague = regions.some((list) => !list.some(away));
      const found = regions.map((list) => (list.length === 0 ? "no copy" : `a copy in ${list.join(", ")}`)).join("; ");
      const status = rules.length === 0 || bad ? "fail" : vague ? "unreadable" : "pass";
      return { status, found: found || "no rule", wanted, evidence: { region: home, copies: found } };
    }),
};
