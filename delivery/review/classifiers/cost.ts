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
    if (change.mode !== "managed" || change.action === "no-op" || change.action === "read") return [];
    const was = price(monthlyCost, change, change.before);
    const will = price(monthlyCost, change, change.after);
    const difference = will - was;
    if (Math.abs(difference) < CENT) return [];
    const what = difference > 0 ? "Costs more" : "Costs less";
    return [{ riskClass: "cost", action: "cost", what, from: dollars(was), to: dollars(will) }];
  };
}

function price(monthlyCost: MonthlyCost, change: ResourceChange, side: JsonObject | null): number {
  return side === null ? 0 : (monthlyCost(change.type, side, side["region"]) ?? 0);
}

function dollars(amount: number): string {
  return `${amount.toFixed(2)} USD a month`;
}
