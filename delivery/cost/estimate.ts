import type { Usage } from "../../config/usage";
import type { Biller } from "./billable/biller";
import { DATA } from "./billable/data";
import { MONITORING } from "./billable/monitoring";
import { NETWORK } from "./billable/network";
import { SECURITY } from "./billable/security";
import { SERVICES } from "./billable/services";
import { isFree } from "./free-types";
import { priceIn } from "./prices";
import { Values } from "./values";

const BILLERS: Readonly<Record<string, Biller>> = { ...DATA, ...NETWORK, ...SERVICES, ...SECURITY, ...MONITORING };

/** One priced line of an estimate. */
export interface CostLine {
  readonly stack: string;
  readonly address: string;
  readonly what: string;
  readonly quantity: number;
  /** Price of one unit, in USD. */
  readonly unitUsd: number;
  readonly monthlyUsd: number;
}

/** What a resource is billed for without a known price: it is listed, never zero. */
export interface Unpriced {
  readonly stack: string;
  readonly address: string;
  readonly missing: string;
}

export interface Estimate {
  readonly lines: readonly CostLine[];
  readonly unpriced: readonly Unpriced[];
  readonly totalUsd: number;
}

/** A resource of a stack, as far as its price depends on it. */
export interface BillableResource {
  readonly stack: string;
  readonly type: string;
  readonly address: string;
  readonly region: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Prices resources at list price for an assumed usage, a month of 730 hours. */
export function estimate(resources: readonly BillableResource[], usage: Usage): Estimate {
  const lines: CostLine[] = [];
  const unpriced: Unpriced[] = [];
  for (const { stack, type, address, region, values } of resources) {
    const biller = BILLERS[type];
    if (!biller) {
      if (!isFree(type)) unpriced.push({ stack, address, missing: `type ${type}` });
      continue;
    }
    for (const { what, quantity, priceKey } of biller(new Values(values), usage)) {
      const unitUsd = priceIn(region, priceKey);
      if (unitUsd === undefined) unpriced.push({ stack, address, missing: `price ${priceKey}` });
      else lines.push({ stack, address, what, quantity, unitUsd, monthlyUsd: quantity * unitUsd });
    }
  }
  return { lines, unpriced, totalUsd: lines.reduce((sum, line) => sum + line.monthlyUsd, 0) };
}
