import { unacknowledged, type Review } from "./review";

/** The review for programs: counts, changes and findings of each stack, secrets already replaced. */
export function renderJson(review: Review): string {
  const document = {
    unacknowledged: unacknowledged(review).length,
    stacks: review.stacks.map((stack) => ({
      stack: stack.stack,
      counts: stack.counts,
      changes: stack.changes.map(({ address, action, type, reason }) => ({ address, action, type, reason })),
      findings: stack.findings,
      drifted: stack.drifted,
    })),
    unusedAcknowledgements: review.unused,
    expiredAcknowledgements: review.expired,
  };
  return JSON.stringify(document, null, 2);
}
