import type { AttributePath } from "../wire/messages";
import { blocksOf, type Together } from "./together";
import type { ObjectValue } from "../wire/value";

const BACKUP = "AWS Backup API Reference, Lifecycle and BackupRuleInput";
/** What moves to cold storage stays there for at least so many days. */
const COLD_DAYS = 90;
/** A job may take at least so many minutes longer than it may wait to start. */
const COMPLETION_MARGIN_MINUTES = 60;
const CONTINUOUS_DAYS = 35;

/** Checks the rules of a backup plan. They form a set, so that a problem can be placed at the rules only. */
export function checkBackup({ config, refuse }: Together): void {
  const path: AttributePath = ["rule"];
  for (const rule of blocksOf(config["rule"])) {
    const name = String(rule["rule_name"] ?? "");
    const lifecycles = [rule, ...blocksOf(rule["copy_action"])].flatMap((holder) => blocksOf(holder["lifecycle"]));
    for (const lifecycle of lifecycles) {
      const fault = lifecycleFault(lifecycle);
      if (fault !== undefined) {
        refuse(path, `rule ${name}: ${fault}`, BACKUP);
      }
    }
    const start = rule["start_window"];
    const completion = rule["completion_window"];
    if (typeof start === "number" && typeof completion === "number" && completion < start + COMPLETION_MARGIN_MINUTES) {
      refuse(
        path,
        `rule ${name}: completion_window is ${completion}, must be at least start_window + ${COMPLETION_MARGIN_MINUTES}`,
        BACKUP,
      );
    }
    const kept = blocksOf(rule["lifecycle"])[0]?.["delete_after"];
    if (rule["enable_continuous_backup"] === true && typeof kept === "number" && kept > CONTINUOUS_DAYS) {
      refuse(
        path,
        `rule ${name}: a continuous backup is kept ${CONTINUOUS_DAYS} days at most, got ${kept}`,
        "AWS Backup Developer Guide, Point-in-time recovery",
      );
    }
  }
}

function lifecycleFault(lifecycle: ObjectValue): string | undefined {
  const cold = lifecycle["cold_storage_after"];
  const kept = lifecycle["delete_after"];
  if (typeof cold !== "number" || typeof kept !== "number" || cold <= 0 || kept >= cold + COLD_DAYS) {
    return undefined;
  }
  return `delete_after is ${kept}, must be at least ${COLD_DAYS} more than cold_storage_after (${cold})`;
}
