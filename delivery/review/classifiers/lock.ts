import { at, type Json } from "../../plan/json";
import type { ResourceChange } from "../../plan/plan";
import type { Classifier, Risk } from "../finding";
import { isGone, isKept, show, toNumber } from "../values";
import { attributeRisks, reduced, turnedOff } from "./attribute-rules";

const LOCKS = new Set(["aws_s3_bucket_object_lock_configuration", "aws_backup_vault_lock_configuration"]);
const DAYS_A_YEAR = 365;

/** A write-once lock shortened, softened or removed. 45 CFR 164.312(c)(1) integrity, 164.312(b) audit controls. */
export const lock: Classifier = (change) => [
  ...attributeRisks(change, "protection", "lock", reduced, [
    { path: ["min_retention_days"], what: "The vault lock holds recovery points for a shorter time" },
  ]),
  ...attributeRisks(change, "protection", "lock", turnedOff, [
    { path: ["object_lock_enabled"], what: "Object Lock off" },
  ]),
  ...defaultRetention(change),
  ...lockGone(change),
];

function defaultRetention(change: ResourceChange): readonly Risk[] {
  if (change.type !== "aws_s3_bucket_object_lock_configuration" || !isKept(change)) return [];
  const retention = (side: Json | null): Json | undefined => at(side ?? undefined, "rule", 0, "default_retention", 0);
  const was = retention(change.before);
  const will = retention(change.after);
  const shorter = days(will) < days(was);
  const softer = at(was, "mode") === "COMPLIANCE" && at(will, "mode") !== "COMPLIANCE";
  if (!shorter && !softer) return [];
  return [
    {
      riskClass: "protection",
      action: "lock",
      what: shorter ? "Objects are locked for a shorter time" : "Privileged users may now delete locked objects",
      from: show(was),
      to: show(will),
    },
  ];
}

function days(retention: Json | undefined): number {
  return (toNumber(at(retention, "days")) ?? 0) + (toNumber(at(retention, "years")) ?? 0) * DAYS_A_YEAR;
}

function lockGone(change: ResourceChange): readonly Risk[] {
  if (!LOCKS.has(change.type) || !isGone(change)) return [];
  return [{ riskClass: "protection", action: "lock", what: "The lock is removed" }];
}
