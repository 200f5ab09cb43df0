import type { Control } from "../controls/control";
import type { ControlStatus, Readiness, RuleEvidence } from "./evidence";

/**
 * Status of a control from the rules that serve it and looked at something.
 * What is absent hasn't passed: an automated control that no rule could look at has failed.
 * What people or AWS must do stays `manual` or `inherited`, however well the rules beside it fare; a rule that
 * finds fault there makes it fail all the same.
 */
export function controlStatus(control: Control, serving: readonly RuleEvidence[]): ControlStatus {
  const statuses = serving.map((rule) => rule.status);
  if (statuses.includes("fail") || statuses.includes("unreadable")) return "failed";
  if (control.assessment !== "automated") return control.assessment;
  if (statuses.includes("exempt")) return "exempt";
  return statuses.includes("pass") ? "automated" : "failed";
}

/** How the proposed rule of 2025 would find the control, apart from the rule in force. */
export function readinessOf({ proposed }: Control, rules: ReadonlyMap<string, RuleEvidence>): Readiness | undefined {
  if (!proposed) return undefined;
  const statuses = proposed.rules.map((id) => rules.get(id)?.status);
  const ready = statuses.every((status) => status === "pass");
  const status = proposed.rules.length === 0 ? "manual" : ready ? "ready" : "not-ready";
  return { change: proposed.change, rules: proposed.rules, status };
}
