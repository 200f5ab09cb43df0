import { eachResource } from "../../factories/each-resource";
import { failureNotices } from "../../joins/backup-notices";
import type { Rule } from "../../rule";

export const backupFailureNotice: Rule = {
  id: "backup-failure-notice",
  domain: "backup",
  title: "Somebody is told when a backup fails.",
  why: "A backup that stopped is found on the day it is needed, otherwise.",
  severity: "high",
  citations: ["164.308(a)(7)(ii)(A)", "164.308(a)(6)(ii)"],
  remedy: "Add aws_backup_vault_notifications for failed jobs, or an EventBridge rule on aws.backup with a target.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_backup_vault"] }, (vault) => {
      const notices = failureNotices(model, vault);
      return {
        status: notices.length > 0 ? "pass" : "fail",
        found: notices.join(", ") || "no notice of failed jobs",
        wanted: "vault notifications of failed jobs, or an enabled event rule on aws.backup with a target",
        evidence: { notices },
      };
    }),
};
