import { isObject, UNKNOWN, type ObjectValue, type Value } from "../wire/value";
import { DEFAULT_ACCOUNT_ID, DEFAULT_REGION, inRegion, partitionOf, type AwsIdentity } from "./identity";

/** What a provider block settles for its resources. */
export interface AwsSession {
  readonly identity: AwsIdentity;
  readonly defaultTags: Readonly<Record<string, string>>;
  /** Tags that the provider doesn't look at, by key or by prefix. */
  readonly ignoredTags: { readonly keys: readonly string[]; readonly prefixes: readonly string[] };
}

/** Reads a provider block. `fixed` wins over the block: a rehearsal may say who it is. */
export function sessionOf(config: ObjectValue, fixed: Partial<AwsIdentity>): AwsSession {
  const region = fixed.region ?? text(config["region"]) ?? DEFAULT_REGION;
  const accountId = fixed.accountId ?? strings(config["allowed_account_ids"])[0] ?? DEFAULT_ACCOUNT_ID;
  const ignored = firstBlock(config["ignore_tags"]);
  return {
    identity: { region, accountId, partition: fixed.partition ?? partitionOf(region) },
    defaultTags: stringMap(firstBlock(config["default_tags"])["tags"]),
    ignoredTags: { keys: strings(ignored["keys"]), prefixes: strings(ignored["key_prefixes"]) },
  };
}

/** Where one resource lives: since version 6 a resource may name a region of its own. */
export function identityFor(session: AwsSession, values: ObjectValue): AwsIdentity {
  const region = text(values["region"]);
  return region === undefined || region === session.identity.region
    ? session.identity
    : inRegion(session.identity, region);
}

/** The strings of a list or set, without what is unknown. */
export function strings(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

function text(value: Value | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function firstBlock(value: Value | undefined): ObjectValue {
  const first: Value | undefined = Array.isArray(value) ? (value as readonly Value[])[0] : undefined;
  return isObject(first) ? first : {};
}

function stringMap(value: Value | undefined): Record<string, string> {
  if (!isObject(value)) {
    return {};
  }
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && (entry[1] as Value) !== UNKNOWN,
    ),
  );
}
