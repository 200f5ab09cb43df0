import { isObject, sameJson, type Json, type JsonObject } from "./json";

/** Stands for a secret that stays, is added or is taken away. */
export const SENSITIVE = "(sensitive)";
/** Stands for the new value of a secret that changes, so that the change is still seen. */
export const SENSITIVE_CHANGED = "(sensitive, changed)";

/**
 * Attributes that hold a secret whether or not the provider marks them: `terraform show -json` prints marked values in
 * clear text, and an attribute of type string in an environment map is never marked at all.
 */
const SECRET_NAME =
  /(^|[_-])(password|passwd|passphrase|secret|secret_string|secret_binary|auth_token|access_token|session_token|token|private_key|secret_key|secret_access_key|access_key|api_key|client_secret|bcrypt_hash|connection_string)(_wo)?$/i;

/** Attributes with a harmless name that hold a secret in these types. */
const SECRET_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  random_password: ["result", "bcrypt_hash"],
  aws_iam_access_key: ["secret", "ses_smtp_password_v4", "encrypted_secret"],
};

/** Shorter texts ("on", "1") occur everywhere; replacing them would garble what is printed. */
const SHORTEST_SCRUBBED = 6;

/** The two sides of a change with each secret replaced. */
export interface Redacted {
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
}

/** What is needed to find the secrets in one entry of `resource_changes`. */
export interface Unredacted {
  readonly type: string;
  readonly before: Json;
  readonly after: Json;
  readonly beforeSensitive: Json;
  readonly afterSensitive: Json;
}

/**
 * Replaces each value that Terraform marks as sensitive or whose name says so.
 * @param secrets collects the replaced texts, so that other output can be scrubbed of them
 */
export function redact(change: Unredacted, secrets: Set<string>): Redacted {
  const byType = SECRET_ATTRIBUTES[change.type] ?? [];
  if (change.type === "aws_ssm_parameter" && isSecureString(change)) {
    return mask(change, [...byType, "value", "insecure_value", "value_wo"], secrets);
  }
  return mask(change, byType, secrets);
}

/** Replaces each of the secrets wherever it stands in a text. */
export function scrub(text: string, secrets: ReadonlySet<string>): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SCRUBBED) continue;
    for (const spelling of spellings(secret)) clean = clean.replaceAll(spelling, () => SENSITIVE);
  }
  return clean;
}

/** A text as it is, as JSON escapes it, and as Go's JSON does, which Terraform writes: it escapes <, > and & besides. */
function spellings(secret: string): ReadonlySet<string> {
  const json = JSON.stringify(secret).slice(1, -1);
  const go = json.replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  return new Set([secret, json, go]);
}

function isSecureString(change: Unredacted): boolean {
  return [change.before, change.after].some((side) => isObject(side) && side["type"] === "SecureString");
}

function mask(change: Unredacted, names: readonly string[], secrets: Set<string>): Redacted {
  const secretName = (key: string): boolean => names.includes(key) || SECRET_NAME.test(key);
  const before = walk(change.before, change.beforeSensitive, secretName, secrets, undefined);
  const after = walk(change.after, change.afterSensitive, secretName, secrets, change.before);
  return { before: isObject(before) ? before : null, after: isObject(after) ? after : null };
}

function walk(
  value: Json | undefined,
  marks: Json | undefined,
  secretName: (key: string) => boolean,
  secrets: Set<string>,
  other: Json | undefined,
): Json {
  if (value === null || value === undefined) return null;
  if (marks === true) return masked(value, secrets, other);
  if (Array.isArray(value)) {
    return value.map((item: Json, index) =>
      walk(item, Array.isArray(marks) ? marks[index] : undefined, secretName, secrets, listItem(other, index)),
    );
  }
  if (!isObject(value)) return value;
  const out: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) {
    const previous = isObject(other) ? other[key] : undefined;
    if (secretName(key) && isSecretText(item)) out[key] = masked(item, secrets, previous);
    else out[key] = walk(item, isObject(marks) ? marks[key] : undefined, secretName, secrets, previous);
  }
  return out;
}

function isSecretText(item: Json | undefined): item is string {
  return typeof item === "string" && item !== "";
}

function listItem(value: Json | undefined, index: number): Json | undefined {
  return Array.isArray(value) ? (value[index] as Json | undefined) : undefined;
}

function masked(value: Json, secrets: Set<string>, other: Json | undefined): string {
  collect(value, secrets);
  const changed = other !== undefined && other !== null && !sameJson(value, other);
  return changed ? SENSITIVE_CHANGED : SENSITIVE;
}

function collect(value: Json | undefined, secrets: Set<string>): void {
  if (typeof value === "string") secrets.add(value);
  else if (Array.isArray(value)) value.forEach((item: Json) => collect(item, secrets));
  else if (isObject(value)) Object.values(value).forEach((item) => collect(item, secrets));
}
