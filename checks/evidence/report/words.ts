import type { ControlStatus, Readiness, RuleEvidence } from "../evidence";

/** What the reader sees for each status, and what it means. */
export const STATUS: Readonly<Record<ControlStatus, { readonly label: string; readonly meaning: string }>> = {
  failed: { label: "Failed", meaning: "a rule found fault, or found nothing to look at" },
  exempt: { label: "Exempt", meaning: "a fault is accepted for a written reason" },
  automated: { label: "Proven", meaning: "rules looked at it and found no fault" },
  inherited: { label: "Inherited", meaning: "AWS does it under the business associate agreement" },
  manual: { label: "Manual", meaning: "people follow the procedure; no code can prove it" },
};

export const RULE_STATUS: Readonly<Record<RuleEvidence["status"], string>> = {
  pass: "Pass",
  fail: "Fail",
  unreadable: "Unreadable",
  exempt: "Exempt",
  "not-applicable": "Nothing to look at",
};

export const READINESS: Readonly<Record<Readiness["status"], string>> = {
  ready: "Ready",
  "not-ready": "Not ready",
  manual: "Manual",
};

/** `1 rule`, `2 rules`. */
export function amount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
