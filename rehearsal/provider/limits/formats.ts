import { isIPv4, isIPv6 } from "node:net";

/** True for a network in CIDR notation whose address is the network's own, for example 10.0.0.0/16. */
export function isIpv4Network(value: string): boolean {
  const match = /^(\d+\.\d+\.\d+\.\d+)\/(\d{1,2})$/.exec(value);
  const [, address = "", length = ""] = match ?? [];
  const bits = Number(length);
  if (!isIPv4(address) || bits > 32) {
    return false;
  }
  const number = address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  return number % 2 ** (32 - bits) === 0;
}

/** True for an IPv6 network in CIDR notation. */
export function isIpv6Network(value: string): boolean {
  const [address = "", length = "", rest] = value.split("/");
  return rest === undefined && isIPv6(address) && /^\d{1,3}$/.test(length) && Number(length) <= 128;
}

/** The number of bits that a network fixes: 16 for 10.0.0.0/16. */
export function prefixLength(network: string): number {
  return Number(network.split("/")[1]);
}

/** True for an Amazon Resource Name: six parts, the first `arn`. */
export function isArn(value: string): boolean {
  return /^arn:[\w-]+:[\w-]+:[\w-]*:(\d{12}|aws|)?:.+$/s.test(value);
}

/** True for a JSON object. */
export function isJsonObject(value: string): boolean {
  const parsed = parseJson(value);
  return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed);
}

/** The parsed text, or undefined when it isn't JSON. */
export function parseJson(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}

const RATE = /^rate\((\d+) (minute|minutes|hour|hours|day|days)\)$/;
const CRON = /^cron\(([^)]+)\)$/;
const CRON_RANGES: readonly (readonly [number, number])[] = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [1, 7],
  [1970, 2199],
];
const MONTHS = /JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC/g;
const DAYS = /SUN|MON|TUE|WED|THU|FRI|SAT/g;

/** True for `rate(5 minutes)`; one of a unit is written in the singular. */
export function isRate(value: string): boolean {
  const [, count = "0", unit = ""] = RATE.exec(value) ?? [];
  return Number(count) > 0 && (Number(count) === 1) !== unit.endsWith("s");
}

/** True for `cron(0 6 * * ? *)`: six fields in range, and "?" in exactly one of the two day fields. */
export function isCron(value: string): boolean {
  const fields = (CRON.exec(value)?.[1] ?? "").split(/\s+/);
  const [, , dayOfMonth, , dayOfWeek] = fields;
  return (
    fields.length === CRON_RANGES.length &&
    (dayOfMonth === "?") !== (dayOfWeek === "?") &&
    fields.every((field, index) => isCronField(field, CRON_RANGES[index] as readonly [number, number], index))
  );
}

const DAY_OF_MONTH = 2;
const DAY_OF_WEEK = 4;

function isCronField(field: string, [low, high]: readonly [number, number], index: number): boolean {
  const isDay = index === DAY_OF_MONTH || index === DAY_OF_WEEK;
  if (field === "*" || (field === "?" && isDay)) {
    return true;
  }
  const numeric = field.toUpperCase().replace(MONTHS, "1").replace(DAYS, "1");
  return numeric.split(",").every((item) => {
    const [range = "", step] = item.split("/");
    if (step !== undefined && !/^\d+$/.test(step)) {
      return false;
    }
    if (range === "*" || (isDay && /^(\d{1,2})?[LW]+$|^\d#[1-5]$/.test(range))) {
      return true;
    }
    const ends = range.split("-");
    return ends.length <= 2 && ends.every((end) => /^\d+$/.test(end) && Number(end) >= low && Number(end) <= high);
  });
}

const CLOCK = "([01]\\d|2[0-3]):[0-5]\\d";

/** True for a daily window such as 08:00-09:00. */
export function isDailyWindow(value: string): boolean {
  return new RegExp(`^${CLOCK}-${CLOCK}$`).test(value);
}

/** True for a weekly window such as sun:06:00-sun:07:00. */
export function isWeeklyWindow(value: string): boolean {
  const day = "(mon|tue|wed|thu|fri|sat|sun)";
  return new RegExp(`^${day}:${CLOCK}-${day}:${CLOCK}$`, "i").test(value);
}
