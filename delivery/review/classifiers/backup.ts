import { at, asList, blocks, type Json, type JsonObject } from "../../plan/json";
import type { ResourceChange } from "../../plan/plan";
import type { Classifier, Risk } from "../finding";
import { isGone, isKept, show, toNumber } from "../values";

/** Types without which nothing, or less, is backed up or proven restorable. */
const PARTS: Readonly<Record<string, string>> = {
  aws_backup_plan: "A backup plan is removed",
  aws_backup_selection: "What it selects is no longer backed up",
  aws_backup_restore_testing_plan: "Restores are no longer tested",
  aws_backup_restore_testing_selection: "What it selects is no longer restore-tested",
  aws_db_instance_automated_backups_replication: "Backups are no longer copied to the other region",
  aws_s3_bucket_replication_configuration: "Objects are no longer copied",
};

/** A backup rule, copy, selection or its retention taken away. 45 CFR 164.308(a)(7)(ii)(A), (D). */
export const backup: Classifier = (change) => {
  const gone = PARTS[change.type];
  if (gone !== undefined && isGone(change)) return [risk(gone)];
  if (!isKept(change)) return [];
  if (change.type === "aws_backup_plan") return planRisks(change);
  if (change.type === "aws_backup_selection") return selectionRisks(change);
  return [];
};

function planRisks(change: ResourceChange): readonly Risk[] {
  const after = blocks(change.after?.["rule"]);
  return blocks(change.before?.["rule"]).flatMap((was): Risk[] => {
    const name = show(was["rule_name"]);
    const will = after.find((rule) => rule["rule_name"] === was["rule_name"]);
    if (will === undefined) return [risk(`Backup rule ${name} is removed`, summary(was))];
    return [
      ...shorter(`Rule ${name} keeps backups for a shorter time`, was, will),
      ...copyRisks(name, was, will),
      ...(was["schedule"] === will["schedule"]
        ? []
        : [risk(`Rule ${name} runs on another schedule`, show(was["schedule"]), show(will["schedule"]))]),
    ];
  });
}

function copyRisks(name: string, was: JsonObject, will: JsonObject): readonly Risk[] {
  const copies = blocks(will["copy_action"]);
  return blocks(was["copy_action"]).flatMap((copy): Risk[] => {
    const vault = copy["destination_vault_arn"];
    const same = copies.find((candidate) => candidate["destination_vault_arn"] === vault);
    if (same === undefined) return [risk(`Rule ${name} no longer copies to a vault as before`, show(vault))];
    return [...shorter(`Rule ${name} keeps copies for a shorter time`, copy, same)];
  });
}

/** No lifecycle means for ever. */
function shorter(what: string, was: JsonObject, will: JsonObject): readonly Risk[] {
  const days = (side: Json): number => toNumber(at(side, "lifecycle", 0, "delete_after")) || Number.POSITIVE_INFINITY;
  if (days(will) >= days(was)) return [];
  return [risk(what, Number.isFinite(days(was)) ? `${days(was)} days` : "for ever", `${days(will)} days`)];
}

function selectionRisks(change: ResourceChange): readonly Risk[] {
  const after = asList(change.after?.["resources"]);
  const dropped = asList(change.before?.["resources"]).filter((item) => !after.includes(item));
  const added = asList(change.after?.["not_resources"]).filter(
    (item) => !asList(change.before?.["not_resources"]).includes(item),
  );
  return [
    ...(dropped.length > 0 ? [risk("No longer selected for backup", show(dropped), "not selected")] : []),
    ...(added.length > 0 ? [risk("Excluded from backup", "selected", show(added))] : []),
  ];
}

function summary(rule: JsonObject): string {
  return `${show(rule["schedule"])}, kept ${show(at(rule, "lifecycle", 0, "delete_after"))} days`;
}

function risk(what: string, from?: string, to?: string): Risk {
  return { riskClass: "protection", action: "backup", what, from, to };
}
