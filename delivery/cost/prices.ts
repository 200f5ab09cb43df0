/** A list price of AWS in us-east-1 and us-west-2, which agree on all of these. */
export interface Price {
  readonly usd: number;
  /** What one unit is. */
  readonly unit:
    "hour" | "GB" | "GB-month" | "month" | "million" | "100,000" | "1,000" | "vCPU-hour" | "GB-second" | "each";
  /** Where the figure was read. */
  readonly source: string;
  /** When, as year and month. */
  readonly read: string;
}

const OFFER = "AWS price list, offer of 2026-08-21, us-east-1";
const CACHE_OFFER = "ElastiCache price list of 2026-10-02, us-east-1";
const GOLDEN = "infracost's golden files, regenerated 2024-07 to 2026-05";
const PAGE = "AWS pricing page";

const price = (usd: number, unit: Price["unit"], source: string, read: string): Price => ({ usd, unit, source, read });

/** Every price in use; a type that needs another is listed as not priced, never as free. */
export const PRICES = {
  "rds:db.t3.small": price(0.036, "hour", OFFER, "2026-08"),
  "rds:db.t3.medium": price(0.072, "hour", OFFER, "2026-08"),
  "rds:db.t3.large": price(0.145, "hour", GOLDEN, "2026-05"),
  "rds:db.t4g.medium": price(0.065, "hour", OFFER, "2026-08"),
  "rds:db.r5.large": price(0.25, "hour", OFFER, "2026-08"),
  "rds:db.r5.xlarge": price(0.5, "hour", OFFER, "2026-08"),
  "rds:db.r6g.large": price(0.225, "hour", OFFER, "2026-08"),
  "rds:gp3": price(0.115, "GB-month", GOLDEN, "2026-05"),
  "rds:backup": price(0.095, "GB-month", GOLDEN, "2026-05"),
  "rds:insights-advanced": price(0.0125, "vCPU-hour", PAGE, "2026-08"),
  "cache:redis:cache.t3.micro": price(0.017, "hour", CACHE_OFFER, "2026-10"),
  "cache:valkey:cache.t3.micro": price(0.0136, "hour", CACHE_OFFER, "2026-10"),
  "cache:redis:cache.r5.large": price(0.216, "hour", CACHE_OFFER, "2026-10"),
  "cache:valkey:cache.r5.large": price(0.1728, "hour", CACHE_OFFER, "2026-10"),
  "cache:redis:cache.r7g.large": price(0.219, "hour", CACHE_OFFER, "2026-10"),
  "cache:valkey:cache.r7g.large": price(0.1752, "hour", CACHE_OFFER, "2026-10"),
  "nat:hour": price(0.045, "hour", GOLDEN, "2024-10"),
  "nat:data": price(0.045, "GB", GOLDEN, "2024-10"),
  "ipv4:hour": price(0.005, "hour", PAGE, "2026-08"),
  "endpoint:hour": price(0.01, "hour", GOLDEN, "2024-10"),
  "endpoint:data": price(0.01, "GB", GOLDEN, "2024-10"),
  "kms:key": price(1, "month", GOLDEN, "2026-05"),
  "secret:month": price(0.4, "month", GOLDEN, "2026-05"),
  "s3:storage": price(0.023, "GB-month", GOLDEN, "2026-05"),
  "dynamodb:writes": price(0.625, "million", PAGE, "2026-08"),
  "logs:ingested": price(0.5, "GB", GOLDEN, "2026-05"),
  "logs:stored": price(0.03, "GB-month", GOLDEN, "2026-05"),
  "logs:masked": price(0.12, "GB", PAGE, "2026-08"),
  "alarm:month": price(0.1, "month", GOLDEN, "2026-05"),
  "dashboard:month": price(3, "month", GOLDEN, "2026-05"),
  "trail:data-events": price(0.1, "100,000", GOLDEN, "2026-05"),
  "trail:insights": price(0.35, "100,000", PAGE, "2026-08"),
  "config:item": price(0.003, "each", GOLDEN, "2026-05"),
  "config:evaluation": price(0.001, "each", GOLDEN, "2026-05"),
  "guardduty:events": price(4, "million", "factualminds.com", "2026-06"),
  "guardduty:flow": price(1, "GB", "factualminds.com", "2026-06"),
  "securityhub:check": price(0.001, "each", PAGE, "2026-08"),
  "inspector:function": price(0.3, "month", PAGE, "2026-08"),
  "access-analyzer:role": price(0.2, "month", PAGE, "2026-08"),
  "waf:acl": price(5, "month", GOLDEN, "2026-05"),
  "waf:rule": price(1, "month", GOLDEN, "2026-05"),
  "waf:requests": price(0.6, "million", GOLDEN, "2026-05"),
  "api:requests": price(3.5, "million", GOLDEN, "2026-05"),
  "lambda:requests": price(0.2, "million", GOLDEN, "2026-05"),
  "lambda:arm-duration": price(0.0000133334, "GB-second", GOLDEN, "2026-05"),
  "lambda:x86-duration": price(0.0000166667, "GB-second", GOLDEN, "2026-05"),
  "cognito:user": price(0.02, "month", PAGE, "2026-08"),
  "sqs:requests": price(0.4, "million", GOLDEN, "2026-05"),
  "sns:publishes": price(0.5, "million", PAGE, "2026-08"),
  "xray:traces": price(5, "million", PAGE, "2026-08"),
  "backup:storage": price(0.095, "GB-month", GOLDEN, "2026-05"),
  "backup:transfer": price(0.02, "GB", PAGE, "2026-08"),
  "backup:restore-test": price(1.5, "each", PAGE, "2026-08"),
  "route53:zone-queries": price(0.4, "million", PAGE, "2026-08"),
} as const satisfies Record<string, Price>;

export type PriceKey = keyof typeof PRICES;

/** Hours of a month, as AWS counts them. */
export const HOURS_PER_MONTH = 730;

/** GovCloud costs about a fifth more; no offer file of it was at hand, so its totals are estimates of estimates. */
const GOVCLOUD_SURCHARGE = 1.2;

/** The price of a key in a region, in USD, or undefined where none is known. */
export function priceIn(region: string, key: string): number | undefined {
  const known = (PRICES as Readonly<Record<string, Price | undefined>>)[key];
  if (!known) return undefined;
  return known.usd * (region.startsWith("us-gov-") ? GOVCLOUD_SURCHARGE : 1);
}
