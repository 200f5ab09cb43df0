import { isObject, UNKNOWN, type ObjectValue, type Value } from "../wire/value";
import type { AwsIdentity } from "./identity";

/** What ids are derived from: everything configured, account and region included, and nothing else. */
export function seedOf(type: string, identity: AwsIdentity, values: ObjectValue): string {
  return JSON.stringify([type, identity.accountId, identity.region, canonical(values)]);
}

/** The value with sorted keys and without what is null or unknown. */
function canonical(value: Value): unknown {
  if (Array.isArray(value)) {
    return (value as readonly Value[]).map(canonical);
  }
  if (isObject(value)) {
    return Object.entries(value)
      .filter(([, item]) => item !== null && item !== UNKNOWN)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, item]) => [key, canonical(item)]);
  }
  return typeof value === "symbol" || typeof value === "bigint" ? String(value) : value;
}
