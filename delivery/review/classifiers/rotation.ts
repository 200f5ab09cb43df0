import { at } from "../../plan/json";
import type { ResourceChange } from "../../plan/plan";
import type { Classifier, Risk } from "../finding";
import { isGone, isKept, show } from "../values";
import { attributeRisks, raised, turnedOff } from "./attribute-rules";

/** Keys or secrets rotated less often, or not at all. 45 CFR 164.312(a)(2)(iv), 164.308(a)(5)(ii)(D). */
export const rotation: Classifier = (change) => [
  ...attributeRisks(change, "protection", "rotation", turnedOff, [
    { path: ["enable_key_rotation"], what: "Rotation of the key off" },
    { path: ["manage_master_user_password"], what: "The database password is no longer managed and rotated" },
  ]),
  ...attributeRisks(change, "protection", "rotation", raised, [
    { path: ["rotation_period_in_days"], what: "The key rotates less often" },
    { path: ["rotation_rules", 0, "automatically_after_days"], what: "The secret rotates less often" },
    { path: ["max_password_age"], what: "Passwords are valid for longer" },
  ]),
  ...schedule(change),
  ...rotationGone(change),
];

/** Schedules are text (`rate(30 days)`), so any change but a shorter rate is for a person to judge. */
function schedule(change: ResourceChange): readonly Risk[] {
  if (change.type !== "aws_secretsmanager_secret_rotation" || !isKept(change)) return [];
  const was = at(change.before ?? undefined, "rotation_rules", 0, "schedule_expression");
  const will = at(change.after ?? undefined, "rotation_rules", 0, "schedule_expression");
  if (typeof was !== "string" || was === "" || was === will) return [];
  const [before, after] = [rateInDays(was), rateInDays(will)];
  if (before !== undefined && after !== undefined && after <= before) return [];
  return [
    {
      riskClass: "protection",
      action: "rotation",
      what: "Another rotation schedule of the secret",
      from: was,
      to: show(will),
    },
  ];
}

function rateInDays(expression: unknown): number | undefined {
  const match = typeof expression === "string" ? /^rate\((\d+) (day|hour)s?\)$/.exec(expression) : null;
  if (match === null) return undefined;
  return Number(match[1]) / (match[2] === "hour" ? 24 : 1);
}

function rotationGone(change: ResourceChange): readonly Risk[] {
  if (change.type !== "aws_secretsmanager_secret_rotation" || !isGone(change)) return [];
  return [{ riskClass: "protection", action: "rotation", what: "Rotation of the secret removed" }];
}
