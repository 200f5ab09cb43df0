import { createHash } from "node:crypto";
import { controls } from "../controls";
import type { Control } from "../controls/control";
import type { Exemption } from "../exemption";
import type { Model } from "../model/model";
import { byText } from "../model/order";
import type { Rule } from "../rule";
import { type Report, runChecks } from "../run";
import { controlStatus, readinessOf } from "./control-status";
import { type ControlEvidence, controlStatuses, type Drill, type Evidence, type ExemptionEvidence } from "./evidence";
import { ruleEvidence } from "./rule-evidence";

/** What evidence is made from; `date` is handed in, so that the same input gives the same evidence. */
export interface CollectOptions {
  readonly model: Model;
  readonly rules: readonly Rule[];
  readonly exemptions: readonly Exemption[];
  /** Day as YYYY-MM-DD. */
  readonly date: string;
  /** Records of drills, of all environments. @default - none */
  readonly drills?: readonly Drill[];
}

/** Headings of the sections, by the section's number. */
const SECTIONS: Readonly<Record<string, string>> = {
  "164.308": "Administrative safeguards",
  "164.310": "Physical safeguards",
  "164.312": "Technical safeguards",
  "164.314": "Organizational requirements",
  "164.316": "Policies, procedures and documentation",
};

/** Runs all rules on an environment and sorts what they find by control. */
export function collectEvidence({ model, rules, exemptions, date, drills = [] }: CollectOptions): Evidence {
  const { environment } = model;
  const report = runChecks({ model, rules, exemptions, environment, today: date });
  const found = report.rules.map((entry) => ruleEvidence(entry, report));
  const byId = new Map(found.map((rule) => [rule.id, rule]));
  const proven = controls.map((control): ControlEvidence => {
    const serving = found.filter((rule) => rule.citations.includes(control.citation) && rule.proofs.length > 0);
    const addresses = serving.flatMap((rule) => rule.proofs.map((proof) => `${proof.stack} ${proof.address}`));
    return {
      citation: control.citation,
      title: control.title,
      section: sectionOf(control),
      designation: control.designation,
      status: controlStatus(control, serving),
      procedure: control.procedure ?? "",
      rules: serving.map((rule) => rule.id),
      resources: new Set(addresses).size,
      readiness: readinessOf(control, byId),
    };
  });
  return {
    environment,
    date,
    stacks: report.stacks,
    resourceCount: report.resourceCount,
    inputDigest: createHash("sha256")
      .update(JSON.stringify(model.stacks.map(({ name, root }) => [name, root])))
      .digest("hex"),
    summary: Object.fromEntries(
      controlStatuses.map((status) => [status, proven.filter((control) => control.status === status).length]),
    ) as Evidence["summary"],
    controls: proven,
    rules: found,
    exemptions: exemptionEvidence(exemptions, report),
    drills: drills
      .filter((drill) => drill.environment === environment)
      .sort((one, other) => byText(other.date, one.date) || byText(one.scenario, other.scenario)),
  };
}

/** `164.312 Technical safeguards` of 164.312(a)(1). */
function sectionOf({ citation }: Control): string {
  const [section = ""] = citation.split("(");
  return `${section} ${SECTIONS[section] ?? ""}`.trim();
}

/** The exemptions that hold in the environment; what is wrong with one stands beside it. */
function exemptionEvidence(exemptions: readonly Exemption[], report: Report): readonly ExemptionEvidence[] {
  return exemptions
    .filter(({ environment }) => environment === "*" || environment === report.environment)
    .map((exemption) => ({
      rule: exemption.rule,
      address: exemption.address,
      reason: exemption.reason,
      owner: exemption.owner,
      reviewBy: exemption.reviewBy,
      problem: report.exemptionProblems.find((problem) => problem.exemption === exemption)?.message ?? "",
    }));
}
