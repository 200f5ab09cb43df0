import type { EnvironmentConfig } from "../../config/schema";
import { CALL_VOLUME, USAGE, type Usage } from "../../config/usage";
import { estimate, type BillableResource, type Estimate } from "./estimate";

/** The estimate of an environment for one assumed usage, against the budget that is meant for it. */
export interface CostCase {
  readonly name: string;
  readonly budgetUsd: number;
  readonly estimate: Estimate;
}

export interface CostReport {
  readonly environment: string;
  readonly cases: readonly CostCase[];
}

/** Estimates an environment; one with a ceiling also with the call volume that the ceiling is for. */
export function costReport(config: EnvironmentConfig, resources: readonly BillableResource[]): CostReport {
  const costCase = (name: string, budgetUsd: number, usage: Usage): CostCase => ({
    name,
    budgetUsd,
    estimate: estimate(resources, usage),
  });
  return {
    environment: config.environment,
    cases: [
      costCase("assumed usage", config.budget.monthlyUsd, USAGE[config.environment]),
      ...(config.budget.ceilingUsd === undefined
        ? []
        : [costCase("with call volume", config.budget.ceilingUsd, CALL_VOLUME)]),
    ],
  };
}

/** Whether every case stays within its budget. */
export function withinBudget(report: CostReport): boolean {
  return report.cases.every(({ budgetUsd, estimate: { totalUsd } }) => totalUsd <= budgetUsd);
}

/** The total of each stack, dearest first. */
export function totalsByStack({ lines }: Estimate): [stack: string, usd: number][] {
  const totals = new Map<string, number>();
  for (const { stack, monthlyUsd } of lines) totals.set(stack, (totals.get(stack) ?? 0) + monthlyUsd);
  return [...totals].sort(([one, oneUsd], [other, otherUsd]) => otherUsd - oneUsd || one.localeCompare(other));
}
