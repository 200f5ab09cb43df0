import { conformState } from "../../../../rehearsal/provider/engine/conform";
import { block, nested } from "../../../../rehearsal/provider/schema/declare";

describe("a state of another provider version", () => {
  const schema = block("id: string, count: number, on: bool, tags: map, names: strings", [
    nested("timeouts", block("create: string"), { nesting: "single" }),
    nested("rule", block("text: string"), { maxItems: 0 }),
  ]);

  test("loses names that the schema doesn't have and gets those it lacks", () => {
    expect(conformState(schema, { id: "i", gone: 1 })).toEqual({
      id: "i",
      count: null,
      on: null,
      tags: null,
      names: null,
      timeouts: null,
      rule: [],
    });
  });

  test("keeps values and turns those whose type has changed", () => {
    const state = { id: 7, count: "3", on: "true", tags: { a: "b" }, names: ["x"], rule: [{ text: "t", old: 1 }] };
    expect(conformState(schema, state)).toMatchObject({
      id: "7",
      count: 3,
      on: true,
      tags: { a: "b" },
      names: ["x"],
      rule: [{ text: "t" }],
    });
  });
});
