import { planResource } from "../../../../rehearsal/provider/engine/plan";
import type { Provider } from "../../../../rehearsal/provider/engine/provider";
import { block, nested } from "../../../../rehearsal/provider/schema/declare";
import { UNKNOWN, type ObjectValue } from "../../../../rehearsal/provider/wire/value";

const SCHEMA = block("id=: string, name!: string, size: number, zone?: string, secret: string", [
  nested("rule", block("text!: string, made=: string"), { nesting: "set", maxItems: 0 }),
  nested("step", block("text!: string, made=: string"), { maxItems: 0 }),
]);

const provider = {
  plan: () => [],
  replacedBy: () => ["name", "zone"],
} as unknown as Provider<null>;

function plan(prior: ObjectValue | null, proposed: ObjectValue | null): ReturnType<typeof planResource> {
  return planResource(provider, null, { type: "t", block: SCHEMA, prior, proposed, config: proposed });
}

const EMPTY = { id: null, name: "n", size: null, zone: null, secret: null, rule: [], step: [] };

describe("a plan", () => {
  test("of something new leaves unknown what AWS fills in, and nothing else", () => {
    const { planned, requiresReplace } = plan(null, EMPTY);
    expect(planned).toEqual({ ...EMPTY, id: UNKNOWN, zone: UNKNOWN });
    expect(requiresReplace).toEqual([]);
  });

  test("keeps what AWS filled in when something else changes", () => {
    const prior = { ...EMPTY, id: "i", zone: "a", size: 1 };
    expect(plan(prior, { ...prior, size: 2 }).planned).toEqual({ ...prior, size: 2 });
  });

  test("replaces when an attribute changes that can't change in place", () => {
    const prior = { ...EMPTY, id: "i", zone: "a" };
    expect(plan(prior, { ...prior, name: "other" }).requiresReplace).toEqual([["name"]]);
    expect(plan(prior, { ...prior, zone: UNKNOWN }).requiresReplace).toEqual([["zone"]]);
    expect(plan(prior, { ...prior, size: 3 }).requiresReplace).toEqual([]);
  });

  test("of a destruction is empty", () => {
    expect(plan({ ...EMPTY, id: "i" }, null).planned).toBeNull();
  });

  test("leaves unknown what AWS fills into new blocks, and keeps it in those that were there", () => {
    const old = { text: "old", made: "m" };
    const prior = { ...EMPTY, id: "i", zone: "a", rule: [old], step: [old] };
    const added = { text: "new", made: null };
    const { planned } = plan(prior, { ...prior, rule: [added, old], step: [old, added] });
    const expected = { text: "new", made: UNKNOWN };
    expect(planned).toMatchObject({ rule: [expected, old], step: [old, expected] });
  });
});
