import { development } from "../../config/development";
import { production } from "../../config/production";
import { staging } from "../../config/staging";
import { USAGE } from "../../config/usage";
import { monthlyCost } from "../cost/monthly-cost";
import type { MonthlyCost } from "./classifiers/cost";

/** Prices the resources of a stack by its environment's assumed usage; stacks of other projects have no prices. */
export function stackCost(stack: string): MonthlyCost | undefined {
  const config = [development, staging, production].find(({ environment }) => stack.startsWith(`${environment}-`));
  return config && monthlyCost(USAGE[config.environment], config.regions.primary);
}
