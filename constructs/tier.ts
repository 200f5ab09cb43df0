/** The three kinds of subnets: reached from the internet, reaching it through NAT, and without any way to it. */
export const TIERS = ["public", "private", "database"] as const;

export type Tier = (typeof TIERS)[number];
