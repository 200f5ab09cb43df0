import { decode } from "@msgpack/msgpack";
import {
  decodeValue,
  encodeValue,
  isWhollyKnown,
  sameValue,
  UNKNOWN,
  type Value,
} from "../../../../rehearsal/provider/wire/value";

describe("values on the wire", () => {
  test.each<[string, Value]>([
    ["null", null],
    ["text", "x"],
    ["number", 4294967294],
    ["fraction", 0.5],
    ["list", ["a", null, 1]],
    ["object", { a: { b: [true] } }],
    ["unknown", UNKNOWN],
    ["unknown inside", { a: UNKNOWN, b: [UNKNOWN, "known"] }],
  ])("%s survives writing and reading", (_name, value) => {
    expect(decodeValue(encodeValue(value))).toEqual(value);
  });

  test("an unknown value is the protocol's extension 0", () => {
    const { msgpack } = encodeValue(UNKNOWN);
    expect(Buffer.from(msgpack ?? []).toString("hex")).toBe("d40000");
  });

  test("an unknown value of which something is known is read as unknown", () => {
    const refined = Buffer.from("c7030c810102", "hex");
    expect(decodeValue({ msgpack: refined })).toBe(UNKNOWN);
  });

  test("what is known is written as plain msgpack", () => {
    const { msgpack } = encodeValue({ a: 1 });
    expect(decode(msgpack ?? new Uint8Array())).toEqual({ a: 1 });
  });

  test("nothing at all is null", () => {
    expect(decodeValue(undefined)).toBeNull();
  });

  test("unknown values are the same as nothing, not even as each other", () => {
    expect(sameValue(UNKNOWN, UNKNOWN)).toBe(false);
    expect(sameValue({ a: [1, { b: "x" }] }, { a: [1, { b: "x" }] })).toBe(true);
    expect(sameValue({ a: null }, {})).toBe(true);
    expect(sameValue(["a", "b"], ["b", "a"])).toBe(false);
  });

  test("a value with something unknown inside isn't wholly known", () => {
    expect(isWhollyKnown({ a: ["x", { b: UNKNOWN }] })).toBe(false);
    expect(isWhollyKnown({ a: ["x", { b: null }] })).toBe(true);
  });
});
