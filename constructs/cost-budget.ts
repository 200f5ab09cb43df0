import { BudgetsBudget } from "@cdktf/provider-aws/lib/budgets-budget";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";

export interface CostBudgetProps {
  readonly config: EnvironmentConfig;
  /** The alerts topic. */
  readonly topicArn: string;
}

/** When a notice goes out, in per cent of the budget. */
const NOTICES = [
  { notificationType: "ACTUAL", threshold: 50 },
  { notificationType: "ACTUAL", threshold: 80 },
  { notificationType: "ACTUAL", threshold: 100 },
  { notificationType: "FORECASTED", threshold: 100 },
] as const;

/**
 * Monthly budgets of the environment's account, to the topic and by e-mail. An account that environments share is
 * counted as one: a filter by tag would show nothing until the payer activates the tag.
 */
export class CostBudget extends Construct {
  constructor(scope: Construct, id: string, { config, topicArn }: CostBudgetProps) {
    super(scope, id);
    this.budget("monthly", config.budget.monthlyUsd, config, topicArn);
    if (config.budget.ceilingUsd !== undefined) this.budget("ceiling", config.budget.ceilingUsd, config, topicArn);
  }

  private budget(name: string, usd: number, config: EnvironmentConfig, topicArn: string): void {
    new BudgetsBudget(this, name, {
      name: physicalName(config, name),
      budgetType: "COST",
      timeUnit: "MONTHLY",
      limitAmount: String(usd),
      limitUnit: "USD",
      notification: NOTICES.map((notice) => ({
        ...notice,
        comparisonOperator: "GREATER_THAN",
        thresholdType: "PERCENTAGE",
        subscriberSnsTopicArns: [topicArn],
        subscriberEmailAddresses: config.alerts.email === "" ? [] : [config.alerts.email],
      })),
    });
  }
}
