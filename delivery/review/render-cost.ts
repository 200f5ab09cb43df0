import type { Finding } from "./finding";

const MOST_SHOWN = 10;

/** What all changes together add to the bill: `+12.34 USD a month`. */
export function totalCost(findings: readonly Finding[]): string {
  return signed(findings.reduce((sum, finding) => sum + (finding.monthlyUsd ?? 0), 0));
}

/** The changes that cost, or save, most; and how many there are besides. */
export function largestCosts(findings: readonly Finding[]): readonly string[] {
  const largest = findings
    .filter((finding) => finding.monthlyUsd !== undefined)
    .sort((left, right) => Math.abs(right.monthlyUsd ?? 0) - Math.abs(left.monthlyUsd ?? 0));
  const lines = largest
    .slice(0, MOST_SHOWN)
    .map((finding) => `${signed(finding.monthlyUsd ?? 0)}: ${finding.stack} ${finding.address}`);
  const more = largest.length - MOST_SHOWN;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

function signed(amount: number): string {
  return `${amount < 0 ? "-" : "+"}${Math.abs(amount).toFixed(2)} USD a month`;
}
