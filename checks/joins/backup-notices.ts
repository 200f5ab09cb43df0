import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { asList } from "../model/value";
import { eventRules } from "./event-rules";

/** What tells somebody about failed jobs of a vault: its notifications, or event rules on AWS Backup with a target. */
export function failureNotices(model: Model, vault: Resource): readonly string[] {
  const notifications = model
    .joined(vault, "aws_backup_vault_notifications", "backup_vault_name")
    .filter((one) =>
      asList(one.get("backup_vault_events")).some((event) =>
        ["BACKUP_JOB_FAILED", "BACKUP_JOB_COMPLETED"].includes(String(event)),
      ),
    );
  const events = eventRules(model).filter((rule) => {
    const states = rule.pattern.match(/"state":\[[^\]]*\]/)?.[0];
    return rule.pattern.includes('"aws.backup"') && (states === undefined || states.includes('"FAILED"'));
  });
  return [...notifications, ...events.map((rule) => rule.holder)].map((resource) => resource.address);
}
