import { emptyOf, fillUnknown } from "../../../../rehearsal/provider/engine/apply";
import { block, nested } from "../../../../rehearsal/provider/schema/declare";
import { isWhollyKnown, UNKNOWN, type ObjectValue } from "../../../../rehearsal/provider/wire/value";

describe("apply", () => {
  const schema = block("id=: string, name: string", [
    nested("part", block("made=: string, text: string"), { maxItems: 0 }),
  ]);

  test("gives every unknown value, at its path, and touches nothing else", () => {
    const planned: ObjectValue = { id: UNKNOWN, name: "n", part: [{ made: UNKNOWN, text: "t" }] };
    const state = fillUnknown(schema, planned, (path) => path.join("."));
    expect(state).toEqual({ id: "id", name: "n", part: [{ made: "part.0.made", text: "t" }] });
    expect(isWhollyKnown(state)).toBe(true);
  });

  test("never stores a write-only value", () => {
    const secret = { ...block("token: string"), blocks: [] };
    const writeOnly = { ...secret, attributes: secret.attributes.map((each) => ({ ...each, writeOnly: true })) };
    expect(fillUnknown(writeOnly, { token: "hush" }, () => "made")).toEqual({ token: null });
  });

  test("the least value of a type has that type", () => {
    expect(emptyOf("string")).toBe("");
    expect(emptyOf("number")).toBe(0);
    expect(emptyOf(["list", "string"])).toEqual([]);
    expect(emptyOf(["object", { a: "bool", b: ["map", "string"] }])).toEqual({ a: false, b: {} });
  });
});
