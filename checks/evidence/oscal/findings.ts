import type { ControlEvidence, Evidence, RuleEvidence } from "../evidence";
import { uuid } from "../uuid";
import { controlId, observationId, prop, riskIds } from "./assessment-results";
import type { OscalFinding } from "./document";

/** One finding a control. Only what rules prove without an exemption is satisfied; people's part never is. */
export function findings(evidence: Evidence, key: readonly string[]): readonly OscalFinding[] {
  const byId = new Map(evidence.rules.map((rule) => [rule.id, rule]));
  return evidence.controls.map((control) =>
    finding(
      control,
      control.rules.map((id) => byId.get(id)!),
      key,
    ),
  );
}

function finding(control: ControlEvidence, rules: readonly RuleEvidence[], key: readonly string[]): OscalFinding {
  const risks = rules.flatMap((rule) => riskIds(rule, key));
  return {
    uuid: uuid("finding", control.citation, ...key),
    title: `45 CFR ${control.citation} ${control.title}`,
    description: describe(control),
    props: [
      prop("status", control.status),
      prop("designation", control.designation),
      ...(control.procedure === "" ? [] : [prop("procedure", control.procedure)]),
      ...(control.readiness ? [prop("proposed-2025-readiness", control.readiness.status)] : []),
    ],
    target: {
      type: "objective-id",
      "target-id": controlId(control.citation),
      status: {
        state: control.status === "automated" ? "satisfied" : "not-satisfied",
        reason: control.status === "automated" ? "pass" : control.status === "failed" ? "fail" : "other",
      },
    },
    ...(rules.length > 0 && {
      "related-observations": rules.map((rule) => ({ "observation-uuid": observationId(rule, key) })),
    }),
    ...(risks.length > 0 && { "related-risks": risks.map((id) => ({ "risk-uuid": id })) }),
  };
}

function describe({ status, rules, resources, procedure }: ControlEvidence): string {
  const looked = `${rules.length} rules on ${resources} resources`;
  const text = {
    automated: `${looked} found no fault.`,
    exempt: `${looked}; every fault is covered by an exemption with a reason.`,
    failed:
      rules.length === 0 ? "No rule found anything to look at." : `${looked} found faults that no exemption covers.`,
    inherited: "AWS does this under the business associate agreement; it isn't assessed here.",
    manual: "People do this; it isn't assessed here.",
  }[status];
  return procedure === "" ? text : `${text} Procedure: ${procedure}`;
}
