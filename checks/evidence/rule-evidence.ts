import { byText } from "../model/order";
import type { RuleResult } from "../rule";
import type { Report, RuleReport } from "../run";
import type { Proof, RuleEvidence } from "./evidence";

/** A rule's results as evidence, each exempt one with its exemption. */
export function ruleEvidence({ rule, status, results }: RuleReport, report: Report): RuleEvidence {
  const exempted = new Map(
    report.exempted.filter((finding) => finding.rule === rule).map(({ result, exemption }) => [result, exemption]),
  );
  const proofs = results
    .filter((result) => result.status !== "not-applicable")
    .map((result): Proof => {
      const exemption = exempted.get(result);
      return {
        status: exemption ? "exempt" : (result.status as Proof["status"]),
        address: result.address,
        stack: result.stack,
        constructPath: result.constructPath ?? "",
        found: result.found,
        wanted: result.wanted,
        values: sorted(result),
        ...(exemption && {
          exemption: { reason: exemption.reason, owner: exemption.owner, reviewBy: exemption.reviewBy },
        }),
      };
    })
    .sort(byPlace);
  return {
    id: rule.id,
    domain: rule.domain,
    title: rule.title,
    why: rule.why,
    severity: rule.severity,
    citations: rule.citations,
    awsConfig: rule.awsConfig ?? "",
    cdkNag: rule.cdkNag ?? "",
    remedy: rule.remedy,
    status,
    reason: proofs.length > 0 ? "" : (results[0]?.found ?? "no resource of its kind"),
    proofs,
  };
}

function sorted({ evidence }: RuleResult): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(evidence).sort(([one], [other]) => byText(one, other)));
}

function byPlace(one: Proof, other: Proof): number {
  return byText(one.stack, other.stack) || byText(one.address, other.address);
}
