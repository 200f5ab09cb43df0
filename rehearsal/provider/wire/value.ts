import { Decoder, Encoder, ExtensionCodec } from "@msgpack/msgpack";

/** A value that Terraform doesn't know before apply. One instance, so that `===` tells it. */
export const UNKNOWN: unique symbol = Symbol("unknown until apply");

/** A value of Terraform's type system as the wire carries it: objects and maps alike are records, lists and sets arrays. */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | typeof UNKNOWN
  | readonly Value[]
  | { readonly [key: string]: Value };

/** An object or map value. */
export type ObjectValue = { readonly [key: string]: Value };

/** An object value under construction. */
export type MutableObject = { [key: string]: Value };

/** A value as the protocol's DynamicValue message carries it. */
export interface DynamicValue {
  readonly msgpack?: Uint8Array;
  readonly json?: Uint8Array;
}

/** Extension 0 is an unknown value, 12 an unknown value of which something is known (a prefix, a length). */
const UNKNOWN_EXTENSION = 0;
const REFINED_UNKNOWN_EXTENSION = 12;

const extensions = new ExtensionCodec();
extensions.register({
  type: UNKNOWN_EXTENSION,
  encode: (value: unknown) => (value === UNKNOWN ? new Uint8Array([0]) : null),
  decode: () => UNKNOWN,
});
extensions.register({ type: REFINED_UNKNOWN_EXTENSION, encode: () => null, decode: () => UNKNOWN });

/** The encoder asks an extension only about objects, so the symbol travels as this object. */
const unknownMarker = Object.freeze({});
const markerCodec = new ExtensionCodec();
markerCodec.register({
  type: UNKNOWN_EXTENSION,
  encode: (value: unknown) => (value === unknownMarker ? new Uint8Array([0]) : null),
  decode: () => UNKNOWN,
});

/** Reads a DynamicValue; an absent one is null. */
export function decodeValue(dynamic: DynamicValue | null | undefined): Value {
  if (dynamic?.msgpack !== undefined && dynamic.msgpack.length > 0) {
    return new Decoder({ extensionCodec: extensions }).decode(dynamic.msgpack) as Value;
  }
  if (dynamic?.json !== undefined && dynamic.json.length > 0) {
    return JSON.parse(Buffer.from(dynamic.json).toString("utf8")) as Value;
  }
  return null;
}

/** Writes a value as a DynamicValue. */
export function encodeValue(value: Value): DynamicValue {
  const encoder = new Encoder({ extensionCodec: markerCodec, useBigInt64: true, ignoreUndefined: true });
  return { msgpack: encoder.encode(withMarkers(value)) };
}

function withMarkers(value: Value): unknown {
  if (value === UNKNOWN) {
    return unknownMarker;
  }
  if (Array.isArray(value)) {
    return value.map(withMarkers);
  }
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withMarkers(item)]));
  }
  return value;
}

/** True for an object or map, false for null, lists, bytes and simple values. */
export function isObject(value: Value | undefined): value is ObjectValue {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

/** True when nothing in the value is unknown. */
export function isWhollyKnown(value: Value | undefined): boolean {
  if (value === UNKNOWN) {
    return false;
  }
  if (Array.isArray(value)) {
    return value.every(isWhollyKnown);
  }
  return isObject(value) ? Object.values(value).every(isWhollyKnown) : true;
}

/** True when two values are the same; two unknown values are taken as different, since they may become so. */
export function sameValue(left: Value | undefined, right: Value | undefined): boolean {
  if (left === UNKNOWN || right === UNKNOWN) {
    return false;
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => sameValue(item as Value, right[index] as Value));
  }
  if (left instanceof Uint8Array && right instanceof Uint8Array) {
    return Buffer.compare(left, right) === 0;
  }
  if (isObject(left) && isObject(right)) {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...keys].every((key) => sameValue(left[key] ?? null, right[key] ?? null));
  }
  return left === right;
}
