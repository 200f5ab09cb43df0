import type { Json, JsonObject } from "../../plan/json";
import type { ResourceChange } from "../../plan/plan";
import type { Classifier } from "../finding";

/**
 * Prices one resource.
 * @returns US dollars a month, or undefined if its type costs nothing or has no price
 */
export type MonthlyCost = (type: string, values: JsonObject, region: Json | undefined) => number | undefined;

const CENT = 0.01;

/** What a change adds to, or takes from, the monthly bill. It informs and stops nothing. */
export function costClassifier(monthlyCost: MonthlyCost): Classifier {
  return (change) => {
    const difference = monthlyDifference(change, monthlyCost);
    if (Math.abs(difference) < CENT) return [];
    const what = difference > 0 ? "Costs more" : "Costs less";
    const [from, to] = [change.before, change.after].map((side) => dollars(price(monthlyCost, change, side)));
    return [{ riskClass: "cost", action: "cost", what, from, to, monthlyUsd: difference }];
  };
}

/** US dollars a month that a change adds. */
export function monthlyDifference(change: ResourceChange, monthlyCost: MonthlyCost): number {
  if (change.mode !== "managed" || change.action === "no-op" || change.action === "read") return 0;
  return price(monthlyCost, change, change.after) - price(monthlyCost, change, change.before);
}

function price(monthlyCost: MonthlyCost, change: ResourceChange, side: JsonObject | null): number {
  return side === null ? 0 : (monthlyCost(change.type, side, side["region"]) ?? 0);
}

function dollars(amount: number): string {
  return `${amount.toFixed(2)} USD a month`;
}
