import { at, type Json } from "../../plan/json";
import type { ResourceChange } from "../../plan/plan";
import type { Risk, RiskClass } from "../finding";
import { isKept, isOn, isUnknown, show, toNumber } from "../values";

/** One attribute whose change matters. */
export interface AttributeRule {
  /** Path inside the resource, such as `["default_retention", 0, "days"]`. */
  readonly path: readonly (string | number)[];
  /** Resource types it applies to. @default - every type that has the attribute */
  readonly types?: readonly string[];
  /** One clause for the reviewer: what becomes weaker. */
  readonly what: string;
}

/** Judges the value now against the value afterwards. */
export type Weakens = (before: Json | undefined, after: Json | undefined) => boolean;

/** A protection that was on is off, or no longer stated. */
export const turnedOff: Weakens = (before, after) => isOn(before) && !isOn(after);

/** A dangerous switch that was off is on. */
export const turnedOn: Weakens = (before, after) => !isOn(before) && isOn(after);

/** A number is smaller, or no longer stated. */
export const reduced: Weakens = (before, after) => {
  const was = toNumber(before);
  if (was === undefined) return false;
  return (toNumber(after) ?? Number.NEGATIVE_INFINITY) < was;
};

/** A number is larger, or no longer stated. */
export const raised: Weakens = (before, after) => {
  const was = toNumber(before);
  if (was === undefined) return false;
  return (toNumber(after) ?? Number.POSITIVE_INFINITY) > was;
};

/** A value that was set is another one, or none. */
export const replaced: Weakens = (before, after) =>
  before !== undefined && before !== null && before !== "" && before !== false && show(before) !== show(after);

/**
 * Applies attribute rules to a resource that stays. A value that only the apply decides can't be compared and counts as
 * weaker: unreadable must not pass as safe.
 */
export function attributeRisks(
  change: ResourceChange,
  riskClass: RiskClass,
  action: string,
  weakens: Weakens,
  rules: readonly AttributeRule[],
): readonly Risk[] {
  if (!isKept(change)) return [];
  const risks: Risk[] = [];
  for (const rule of rules) {
    if (rule.types !== undefined && !rule.types.includes(change.type)) continue;
    const before = at(change.before ?? undefined, ...rule.path);
    const after = at(change.after ?? undefined, ...rule.path);
    const unknown = isUnknown(change, ...rule.path);
    if (unknown && !(isStated(before) && matters(change, weakens))) continue;
    if (!unknown && !weakens(before, after)) continue;
    risks.push({
      riskClass,
      action,
      what: `${rule.what} (${rule.path.filter((step) => typeof step === "string").join(".")})`,
      from: show(before),
      to: unknown ? "known only when applied" : show(after),
    });
  }
  return risks;
}

/** A replacement leaves open whatever the provider computes by default; of that only a key's identity is worth a look. */
function matters(change: ResourceChange, weakens: Weakens): boolean {
  return change.action === "update" || weakens === replaced;
}

function isStated(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== "" && value !== false && value !== 0;
}
