import { isObject, isWhollyKnown, UNKNOWN, type Value } from "../wire/value";
import type { AwsSession } from "./session";

/**
 * The value of `tags_all`: the provider's default tags under the resource's own. Unknown as a whole as soon as one of
 * the resource's tags is unknown, as in the AWS provider.
 */
export function allTags(session: AwsSession, tags: Value | undefined): Value {
  if (!isWhollyKnown(tags)) {
    return UNKNOWN;
  }
  const own = isObject(tags) ? Object.entries(tags).filter(([, value]) => value !== null) : [];
  const merged = { ...session.defaultTags, ...Object.fromEntries(own) };
  const { keys, prefixes } = session.ignoredTags;
  return Object.fromEntries(
    Object.entries(merged)
      .filter(([key]) => !keys.includes(key) && !prefixes.some((prefix) => key.startsWith(prefix)))
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}
