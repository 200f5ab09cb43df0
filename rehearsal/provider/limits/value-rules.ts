import {
  isArn,
  isCron,
  isDailyWindow,
  isIpv4Network,
  isIpv6Network,
  isJsonObject,
  isRate,
  isWeeklyWindow,
  parseJson,
  prefixLength,
} from "./formats";
import type { ValueRule } from "./limit";

type Accepts = ValueRule["accepts"];

const rule = (allowed: string, source: string, accepts: Accepts): ValueRule => ({ allowed, source, accepts });
const ofText =
  (accepts: (value: string) => boolean): Accepts =>
  (value) =>
    typeof value === "string" && accepts(value);

/** A whole number from `min` to `max`. */
export const between = (min: number, max: number, source: string): ValueRule =>
  rule(`from ${min} to ${max}`, source, (value) => typeof value === "number" && value >= min && value <= max);

/** One of some numbers or texts. */
export const oneOf = (values: readonly (string | number)[], source: string): ValueRule =>
  rule(`one of ${values.join(", ")}`, source, (value) => values.includes(value as string | number));

/** A text that matches a pattern. */
export const matching = (pattern: RegExp, allowed: string, source: string): ValueRule =>
  rule(
    allowed,
    source,
    ofText((value) => pattern.test(value)),
  );

/** A TCP or UDP port. */
export const port = (source: string): ValueRule => between(0, 65535, source);

/** An IPv4 network whose prefix has from `from` to `to` bits. */
export const ipv4 = (from: number, to: number, source: string): ValueRule =>
  rule(
    `an IPv4 network such as 10.0.0.0/16 whose host bits are zero, from /${from} to /${to}`,
    source,
    ofText((value) => isIpv4Network(value) && prefixLength(value) >= from && prefixLength(value) <= to),
  );

/** An IPv6 network. */
export const ipv6 = (source: string): ValueRule =>
  rule("an IPv6 network such as 2001:db8::/56", source, ofText(isIpv6Network));

/** An Amazon Resource Name. */
export const arn = (source: string): ValueRule =>
  rule("an ARN (arn:partition:service:region:account:resource)", source, ofText(isArn));

/** A JSON object. */
export const json = (source: string): ValueRule => rule("a JSON object", source, ofText(isJsonObject));

/** Any JSON text. */
export const anyJson = (source: string): ValueRule =>
  rule(
    "JSON",
    source,
    ofText((value) => parseJson(value) !== undefined),
  );

/** A cron or rate expression. */
export const schedule = (source: string): ValueRule =>
  rule(
    "rate(N minutes|hours|days) or cron(minutes hours day-of-month month day-of-week year) with ? in one day field",
    source,
    ofText((value) => isRate(value) || isCron(value)),
  );

/** A cron expression. */
export const cron = (source: string): ValueRule =>
  rule("cron(minutes hours day-of-month month day-of-week year) with ? in one day field", source, ofText(isCron));

/** A daily window. */
export const dailyWindow = (source: string): ValueRule => rule("hh:mm-hh:mm (UTC)", source, ofText(isDailyWindow));

/** A weekly window. */
export const weeklyWindow = (source: string): ValueRule =>
  rule("ddd:hh:mm-ddd:hh:mm (UTC)", source, ofText(isWeeklyWindow));
