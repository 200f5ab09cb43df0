import type { Resource } from "./resource";

/** Plain JSON, as a Terraform JSON file holds it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A pointer at an attribute of one or more resources, possibly in another stack or module. */
export class Reference {
  constructor(
    /** The expression as written, without `${}`. */
    readonly expression: string,
    /** More than one when the expression names a counted resource as a whole. */
    readonly targets: readonly Resource[],
    /** Attribute path without indexes, such as `master_user_secret.secret_arn`; "" for the whole resource. */
    readonly attribute: string,
  ) {}
}

/** Something that the input does not tell: a variable without value, an unknown function, a missing stack. */
export class Unknown {
  constructor(
    readonly expression: string,
    readonly reason: string,
  ) {}
}

/** Text with references in it, such as `arn:${data.aws_partition.current.partition}:s3:::logs`. */
export class Template {
  constructor(readonly parts: readonly (string | Reference | Unknown)[]) {}
}

/** The result of `jsonencode(...)`, kept in structured form. */
export class Encoded {
  constructor(readonly value: Value) {}
}

/** A resolved value: plain data whose leaves may be references or unknown. */
export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | { readonly [key: string]: Value }
  | Reference
  | Unknown
  | Template
  | Encoded;

/** A value of plain keys and values. */
export type Block = { readonly [key: string]: Value };

/** True for plain keys and values, false for lists and for the symbolic classes. */
export function isBlock(value: Value | undefined): value is Block {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Reference) &&
    !(value instanceof Unknown) &&
    !(value instanceof Template) &&
    !(value instanceof Encoded)
  );
}

/** The list itself, a single value as a list of one, and nothing as an empty list. */
export function asList(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly Value[]) : [value];
}

/** True when some part of the value cannot be worked out. */
export function isUnreadable(value: Value | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (value instanceof Unknown) return true;
  if (value instanceof Template) return value.parts.some((part) => part instanceof Unknown);
  if (value instanceof Encoded) return isUnreadable(value.value);
  if (value instanceof Reference) return false;
  if (Array.isArray(value)) return (value as readonly Value[]).some(isUnreadable);
  return isBlock(value) && Object.values(value).some(isUnreadable);
}

/** Text of a string, template or reference; references appear as `${address.attribute}`. */
export function text(value: Value | undefined): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value instanceof Reference) return `\${${value.expression}}`;
  if (value instanceof Unknown) return `\${${value.expression}}`;
  if (value instanceof Template) return value.parts.map((part) => text(part) ?? "").join("");
  return undefined;
}

/** How a value is printed in findings and evidence. */
export function show(value: Value | undefined): string {
  if (value === undefined || value === null) return "not set";
  const plain = text(value);
  if (plain !== undefined) return plain;
  if (value instanceof Encoded) return show(value.value);
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Reference || part instanceof Unknown || part instanceof Template) return text(part);
    return part instanceof Encoded ? part.value : part;
  });
}
