import type { EnvironmentRule } from "./rule";

/** The ceiling lies above the budget. */
export const budgetRule: EnvironmentRule = ({ budget }) =>
  budget.ceilingUsd !== undefined && budget.ceilingUsd <= budget.monthlyUsd
    ? [
        {
          path: "budget.ceilingUsd",
          got: budget.ceilingUsd,
          allowed: `more than monthlyUsd, ${budget.monthlyUsd}`,
          because: "a ceiling below the budget would warn first",
        },
      ]
    : [];
