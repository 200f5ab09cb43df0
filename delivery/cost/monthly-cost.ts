import type { Usage } from "../../config/usage";
import type { MonthlyCost } from "../review/classifiers/cost";
import { estimate } from "./estimate";

/** The price of one resource of a plan, for the plan review; nothing where it is free or not priced. */
export function monthlyCost(usage: Usage, region: string): MonthlyCost {
  return (type, values, ownRegion) => {
    const { lines, totalUsd } = estimate(
      [{ stack: "", type, address: type, region: typeof ownRegion === "string" ? ownRegion : region, values }],
      usage,
    );
    return lines.length > 0 ? totalUsd : undefined;
  };
}
