import type { PlannedAction } from "../plan/plan";
import { CLASS_TITLES, type RiskClass } from "./finding";
import { largestCosts, totalCost } from "./render-cost";
import { unacknowledged, type Review, type ReviewedFinding, type StackReview } from "./review";

const SHOWN: readonly PlannedAction[] = ["create", "update", "replace", "delete", "forget"];

/** The review as plain lines for a terminal or a log. */
export function renderText(review: Review): string {
  const open = unacknowledged(review);
  const lines = review.stacks.map((stack) => `${stack.stack}: ${countsOf(stack)}`);
  for (const riskClass of Object.keys(CLASS_TITLES) as RiskClass[]) {
    const findings = review.findings.filter((finding) => finding.riskClass === riskClass);
    if (findings.length === 0) continue;
    if (riskClass === "cost") {
      lines.push(
        "",
        `${CLASS_TITLES.cost}: ${totalCost(findings)}`,
        ...largestCosts(findings).map((line) => `  ${line}`),
      );
    } else {
      lines.push("", CLASS_TITLES[riskClass], ...findings.flatMap(lineOf));
    }
  }
  lines.push(...notes(review).flatMap((note) => ["", note]));
  lines.push(
    "",
    open.length === 0 ? "No unacknowledged risk." : `${open.length} unacknowledged: see above, or acknowledge:`,
  );
  if (open.length > 0) lines.push(acknowledgementSnippet(open));
  return lines.join("\n");
}

/** `2 to create, 1 to replace`, or `no changes`. */
export function countsOf(stack: StackReview): string {
  const parts = SHOWN.filter((action) => stack.counts[action] > 0).map(
    (action) => `${stack.counts[action]} to ${action}`,
  );
  return parts.length === 0 ? "no changes" : parts.join(", ");
}

/** What else a reviewer should know: stale acknowledgements, and what changed outside Terraform. */
export function notes(review: Review): readonly string[] {
  const drifted = review.stacks.filter((stack) => stack.drifted.length > 0);
  return [
    ...review.expired.map(
      (item) =>
        `Expired acknowledgement: ${item.stack} ${item.address} ${item.action} (${item.expires}, ${item.by}). Renew or delete it.`,
    ),
    ...review.unused.map(
      (item) => `Unused acknowledgement: ${item.stack} ${item.address} ${item.action} (${item.by}). Delete it.`,
    ),
    ...drifted.map((stack) => `Changed outside Terraform in ${stack.stack}: ${stack.drifted.join(", ")}`),
  ];
}

/** What to add to the acknowledgements file, ready to be filled in. */
export function acknowledgementSnippet(findings: readonly ReviewedFinding[]): string {
  const keys = new Set(findings.map(({ stack, address, action }) => JSON.stringify([stack, address, action])));
  return [...keys]
    .map((key) => JSON.parse(key) as [string, string, string])
    .map(
      ([stack, address, action]) =>
        `  - { stack: ${stack}, address: ${quote(address)}, action: ${action}, reason: "", expires: "YYYY-MM-DD", by: "" }`,
    )
    .join("\n");
}

/** In quotes that YAML reads, and without a backtick, which could end the code block around it. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll("`", "\\u0060");
}

function lineOf(finding: ReviewedFinding): string[] {
  const mark = finding.acknowledgement !== undefined ? "acknowledged" : finding.blocking ? "RISK" : "note";
  const lines = [`  ${mark} ${finding.stack} ${finding.address} [${finding.action}]`, `    ${finding.what}`];
  if (finding.from !== undefined) lines.push(`    now:   ${finding.from}`);
  if (finding.to !== undefined) lines.push(`    after: ${finding.to}`);
  if (finding.acknowledgement !== undefined) {
    const { reason, by, expires } = finding.acknowledgement;
    lines.push(`    ${by}, until ${expires}: ${reason}`);
  }
  return lines;
}
