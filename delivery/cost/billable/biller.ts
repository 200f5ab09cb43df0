import type { Usage } from "../../../config/usage";
import type { Values } from "../values";

/** One billed line of a resource: how many units at which price. */
export interface BilledItem {
  /** What is billed, in a word or two. */
  readonly what: string;
  /** Units a month. */
  readonly quantity: number;
  /** Key of the price table; one that the table lacks is reported as not priced. */
  readonly priceKey: string;
}

/** Knows what a resource of one type is billed for, from its values and the assumed usage. */
export type Biller = (values: Values, usage: Usage) => BilledItem[];

/** One line that is billed by the unit. */
export const item = (what: string, quantity: number, priceKey: string): BilledItem => ({ what, quantity, priceKey });
