/** What AWS asks of a value, from its service models. Limits of a list's items stand in `each`. */
export interface Limit {
  /** The values allowed. */
  readonly enum?: readonly string[];
  /** Least number, or least length of a string or list. */
  readonly min?: number;
  /** Greatest number, or greatest length of a string or list. */
  readonly max?: number;
  /** A pattern that the whole string must match. */
  readonly pattern?: string;
  readonly each?: Limit;
}

/** A rule of ours: says what is wrong with a value, or undefined when nothing is. */
export interface ValueRule {
  /** What is allowed, as a phrase that follows "must be". */
  readonly allowed: string;
  /** The document that says so. */
  readonly source: string;
  /** True for values that AWS takes. Only called with known values. */
  readonly accepts: (value: string | number | boolean) => boolean;
}

/** Says what is wrong with a value under a limit, or undefined when nothing is. */
export function breach(limit: Limit, value: unknown): string | undefined {
  if (typeof value === "string") {
    return breachOfString(limit, value);
  }
  if (typeof value === "number") {
    return outside(limit, value) ? `got ${value}, must be ${rangeText(limit)}` : undefined;
  }
  if (Array.isArray(value)) {
    return outside(limit, value.length) ? `has ${value.length} items, must have ${rangeText(limit)}` : undefined;
  }
  return undefined;
}

/** So many values are listed in a message. */
const LISTED = 30;

function breachOfString(limit: Limit, value: string): string | undefined {
  const got = JSON.stringify(value.length > 80 ? `${value.slice(0, 77)}...` : value);
  if (limit.enum !== undefined) {
    if (limit.enum.includes(value)) {
      return undefined;
    }
    const more = limit.enum.length > LISTED ? ` and ${limit.enum.length - LISTED} more` : "";
    return `got ${got}, must be one of ${limit.enum.slice(0, LISTED).join(", ")}${more}`;
  }
  if (outside(limit, value.length)) {
    return `got ${got} with ${value.length} characters, must have ${rangeText(limit)}`;
  }
  return limit.pattern === undefined || compiled(limit.pattern).test(value)
    ? undefined
    : `got ${got}, must match ${limit.pattern}`;
}

function outside(limit: Limit, size: number): boolean {
  return size < (limit.min ?? -Infinity) || size > (limit.max ?? Infinity);
}

function rangeText({ min, max }: Limit): string {
  if (min === undefined) {
    return `at most ${String(max)}`;
  }
  return max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
}

const patterns = new Map<string, RegExp>();

/** AWS matches the whole value, whether the pattern is anchored or not. */
function compiled(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(`^(?:${pattern})$`, pattern.includes("\\p{") ? "u" : "");
  patterns.set(pattern, known);
  return known;
}
