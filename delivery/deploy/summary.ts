import type { EnvironmentName } from "../../config/schema";
import type { Plan, ResourceChange } from "../plan/plan";
import type { MonthlyCost } from "../review/classifiers/cost";
import { monthlyDifference } from "../review/classifiers/cost";
import { acknowledgementSnippet, countsOf, notes, renderText } from "../review/render-text";
import { unacknowledged, type Review, type ReviewedFinding } from "../review/review";
import type { DeployConsole } from "./console";
import { DeployError, EXIT } from "./exit-codes";

const LONGEST_LIST = 15;
const SIGNS = { create: "+", update: "~", replace: "-/+", delete: "-", forget: "x", read: "", "no-op": "" } as const;
/** Changes that take something away come first. */
const ORDER = ["replace", "delete", "forget", "update", "create"];

/** Prints what the plans will do, stack by stack, and what they put at stake. */
export function printSummary(review: Review, console: DeployConsole): void {
  for (const stack of review.stacks) {
    if (stack.changes.length === 0) continue;
    console.line(`${stack.stack}: ${countsOf(stack)}`);
    const changes = [...stack.changes].sort((left, right) => ORDER.indexOf(left.action) - ORDER.indexOf(right.action));
    for (const change of changes.slice(0, LONGEST_LIST))
      console.line(`  ${SIGNS[change.action].padEnd(3)} ${change.address}`);
    if (changes.length > LONGEST_LIST) console.line(`  and ${changes.length - LONGEST_LIST} more`);
  }
  const findings = review.findings.filter((finding) => finding.blocking);
  if (findings.length > 0) console.warn(renderText({ findings, stacks: [], unused: [], expired: [] }));
  for (const note of notes(review)) console.warn(note);
}

/** Prints what the plans add to the monthly bill. */
export function printCost(plans: readonly Plan[], monthlyCost: MonthlyCost | undefined, console: DeployConsole): void {
  if (monthlyCost === undefined) return;
  const changes: readonly ResourceChange[] = plans.flatMap((plan) => plan.changes);
  const difference = changes.reduce((sum, change) => sum + monthlyDifference(change, monthlyCost), 0);
  const sign = difference < 0 ? "-" : "+";
  console.line(`Cost: ${sign}${Math.abs(difference).toFixed(2)} USD a month, usage apart (npm run cost).`);
}

/**
 * Refuses what nobody has answered for. In production that is every risk; elsewhere the destruction of what is
 * protected: what holds data or keys, in development only where its deletion protection is on.
 * @throws DeployError with the lines to add to the acknowledgements
 */
export function refuseRisks(review: Review, environment: EnvironmentName, ackFile: string): void {
  const open = unacknowledged(review).filter(
    (finding) => environment === "production" || isProtected(finding, review, environment),
  );
  if (open.length === 0) return;
  const lines = open.map((finding) => `  ${finding.stack} ${finding.address}: ${finding.what}`);
  throw new DeployError(EXIT.refused, ["Refused: nobody has acknowledged", ...lines].join("\n"), [
    `Change the code, or add to ${ackFile}, have it reviewed, and deploy again:`,
    acknowledgementSnippet(open),
  ]);
}

function isProtected(finding: ReviewedFinding, review: Review, environment: EnvironmentName): boolean {
  if (finding.riskClass !== "data") return false;
  if (environment !== "development") return true;
  const stack = review.stacks.find((candidate) => candidate.stack === finding.stack);
  const change = stack?.changes.find((candidate) => candidate.address === finding.address);
  return change?.before?.["deletion_protection"] === true || change?.before?.["deletion_protection_enabled"] === true;
}
