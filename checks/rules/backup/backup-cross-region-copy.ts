import { eachResource } from "../../factories/each-resource";
import { backupRules, regionOfVault } from "../../joins/backup-rules";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const backupCrossRegionCopy: Rule = {
  id: "backup-cross-region-copy",
  domain: "backup",
  title: "Every backup plan copies backups to a vault in another region.",
  why: "A region can be lost, and an intruder in one region does not reach the other.",
  severity: "high",
  citations: ["164.308(a)(7)(i)", "164.308(a)(7)(ii)(B)", "164.310(d)(2)(iv)"],
  remedy: "Add a copy_action with the destination_vault_arn of a vault in the failover region.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_backup_plan"] }, (plan) => {
      const wanted = "a copy_action to a vault in another region";
      const copies = backupRules(model, plan).flatMap((rule) => rule.copies);
      if (copies.length === 0) return { status: "fail", found: "no copy_action", wanted };
      const home = show(model.follow(model.regionOf(plan)));
      const regions = copies.map((copy) => regionOfVault(model, copy.vault));
      const evidence = { region: home, copies_to: regions.map((region) => region ?? "unknown") };
      const status = regions.some((region) => region !== undefined && region !== home)
        ? "pass"
        : regions.includes(undefined)
          ? "unreadable"
          : "fail";
      return {
        status,
        found: `copies to ${regions.map((region) => region ?? "a vault that isn't in the input").join(", ")}`,
        wanted,
        evidence,
      };
    }),
};
