import type { Plan, PlannedAction, ResourceChange } from "../plan/plan";
import { concerns, isExpired, type Acknowledgement } from "./acknowledgements";
import { CLASSIFIERS } from "./classifiers/all";
import { costClassifier, type MonthlyCost } from "./classifiers/cost";
import { contextOf } from "./context";
import { BLOCKING_CLASSES, type Finding } from "./finding";

/** A finding and, where somebody answered for it, the acknowledgement. */
export interface ReviewedFinding extends Finding {
  /** True if it stops the merge or deploy. */
  readonly blocking: boolean;
  readonly acknowledgement?: Acknowledgement;
}

/** One stack's changes. */
export interface StackReview {
  readonly stack: string;
  readonly counts: Readonly<Record<PlannedAction, number>>;
  /** What will be done, no-ops and reads left out. */
  readonly changes: readonly ResourceChange[];
  readonly findings: readonly ReviewedFinding[];
  /** Addresses that somebody changed outside Terraform. */
  readonly drifted: readonly string[];
}

/** Everything a reviewer has to know of a set of plans. */
export interface Review {
  readonly stacks: readonly StackReview[];
  readonly findings: readonly ReviewedFinding[];
  /** Acknowledgements for stacks under review that no finding needs: to be deleted. */
  readonly unused: readonly Acknowledgement[];
  /** Acknowledgements for stacks under review whose last day is over. */
  readonly expired: readonly Acknowledgement[];
}

/** What a review takes besides the plans. */
export interface ReviewOptions {
  /** @default - none */
  readonly acknowledgements?: readonly Acknowledgement[];
  /** Today as YYYY-MM-DD; never read from the clock here. */
  readonly today: string;
  /** Prices the resources of a stack. @default - changes are not priced */
  readonly monthlyCost?: (stack: string) => MonthlyCost | undefined;
}

/** Classifies every change of the plans. */
export function reviewPlans(plans: readonly Plan[], options: ReviewOptions): Review {
  const context = contextOf(plans.flatMap((plan) => plan.changes));
  const acknowledgements = options.acknowledgements ?? [];
  const stacks = plans.map((plan): StackReview => {
    const price = options.monthlyCost?.(plan.stack);
    const classifiers = price === undefined ? CLASSIFIERS : [...CLASSIFIERS, costClassifier(price)];
    const changes = plan.changes.filter((change) => change.action !== "no-op" && change.action !== "read");
    const findings = changes.flatMap((change) =>
      classifiers
        .flatMap((classify) => classify(change, context))
        .map((risk) =>
          answer({ ...risk, stack: plan.stack, address: addressOf(change) }, acknowledgements, options.today),
        ),
    );
    const drifted = plan.drift.map((change) => change.address);
    return { stack: plan.stack, counts: count(plan.changes), changes, findings, drifted };
  });
  const findings = stacks.flatMap((stack) => stack.findings);
  const reviewed = new Set(plans.map((plan) => plan.stack));
  const concerned = acknowledgements.filter((item) => reviewed.has(item.stack));
  return {
    stacks,
    findings,
    expired: concerned.filter((item) => isExpired(item, options.today)),
    unused: concerned.filter(
      (item) => !isExpired(item, options.today) && !findings.some((finding) => concerns(item, finding)),
    ),
  };
}

/** The risks that nobody answered for. */
export function unacknowledged(review: Review): readonly ReviewedFinding[] {
  return review.findings.filter((finding) => finding.blocking && finding.acknowledgement === undefined);
}

/** The address, with the key of an old copy where it is about one. */
export function addressOf(change: ResourceChange): string {
  return change.deposed === undefined ? change.address : `${change.address} (deposed ${change.deposed})`;
}

function answer(finding: Finding, acknowledgements: readonly Acknowledgement[], today: string): ReviewedFinding {
  const blocking = BLOCKING_CLASSES.has(finding.riskClass);
  const acknowledgement = acknowledgements.find((item) => concerns(item, finding) && !isExpired(item, today));
  return blocking && acknowledgement !== undefined
    ? { ...finding, blocking, acknowledgement }
    : { ...finding, blocking };
}

function count(changes: readonly ResourceChange[]): Record<PlannedAction, number> {
  const counts = { create: 0, read: 0, update: 0, replace: 0, delete: 0, forget: 0, "no-op": 0 };
  for (const change of changes) counts[change.action] += 1;
  return counts;
}
