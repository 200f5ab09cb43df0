import { at, blocks, type JsonObject } from "../../plan/json";
import type { ResourceChange } from "../../plan/plan";
import type { Classifier, Risk } from "../finding";
import { isKept, show, toNumber } from "../values";
import { attributeRisks, reduced } from "./attribute-rules";

/** Retention cut anywhere. 45 CFR 164.316(b)(2)(i): six years for documentation, hence the seven of the policy. */
export const retention: Classifier = (change) => [
  ...logRetention(change),
  ...objectExpiry(change),
  ...attributeRisks(change, "protection", "retention", reduced, [
    { path: ["backup_retention_period"], what: "Backups kept for a shorter time" },
    { path: ["snapshot_retention_limit"], what: "Snapshots kept for a shorter time" },
    { path: ["deletion_window_in_days"], what: "Less time to cancel the deletion of a key" },
    { path: ["recovery_window_in_days"], what: "Less time to recover a deleted secret" },
    { path: ["retention_period_in_days"], what: "Kept for a shorter time" },
    { path: ["performance_insights_retention_period"], what: "Database insights kept for a shorter time" },
    { path: ["message_retention_seconds"], what: "Messages kept for a shorter time" },
    { path: ["retention_period"], what: "Kept for a shorter time" },
    { path: ["password_reuse_prevention"], what: "Passwords may be used again sooner" },
  ]),
];

/** Retention 0 of a log group means for ever, so 0 is the longest. */
function logRetention(change: ResourceChange): readonly Risk[] {
  if (change.type !== "aws_cloudwatch_log_group" || !isKept(change)) return [];
  const days = (side: JsonObject | null): number => toNumber(side?.["retention_in_days"]) || Number.POSITIVE_INFINITY;
  if (days(change.after) >= days(change.before)) return [];
  return [
    {
      riskClass: "protection",
      action: "retention",
      what: "Logs kept for a shorter time (retention_in_days)",
      from: show(change.before?.["retention_in_days"]),
      to: show(change.after?.["retention_in_days"]),
    },
  ];
}

/** A bucket's lifecycle rule that now expires objects sooner, or at all. */
function objectExpiry(change: ResourceChange): readonly Risk[] {
  if (change.type !== "aws_s3_bucket_lifecycle_configuration" || change.after === null) return [];
  if (!isKept(change)) return [];
  const before = blocks(change.before?.["rule"]);
  const risks: Risk[] = [];
  for (const rule of blocks(change.after["rule"])) {
    const old = before.find((candidate) => candidate["id"] === rule["id"]);
    for (const [path, label] of EXPIRIES) {
      const was = toNumber(at(old, ...path)) || Number.POSITIVE_INFINITY;
      const will = toNumber(at(rule, ...path)) || Number.POSITIVE_INFINITY;
      if (will >= was) continue;
      risks.push({
        riskClass: "protection",
        action: "retention",
        what: `${label} (rule ${show(rule["id"])})`,
        from: Number.isFinite(was) ? `${was} days` : "never",
        to: `${will} days`,
      });
    }
  }
  return risks;
}

const EXPIRIES: readonly (readonly [readonly (string | number)[], string])[] = [
  [["expiration", 0, "days"], "Objects expire sooner"],
  [["noncurrent_version_expiration", 0, "noncurrent_days"], "Old versions of objects expire sooner"],
];
