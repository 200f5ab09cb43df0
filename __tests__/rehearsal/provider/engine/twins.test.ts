import { Twins } from "../../../../rehearsal/provider/engine/twins";

describe("resources configured alike", () => {
  test("get different numbers, and a number is free again once its resource is gone", () => {
    const twins = new Twins();
    expect([twins.take("a"), twins.take("a"), twins.take("b")]).toEqual([0, 1, 0]);
    twins.release("a", 0);
    expect(twins.take("a")).toBe(0);
    expect(twins.take("a")).toBe(2);
  });

  test("what an earlier process made keeps its number", () => {
    const twins = new Twins();
    twins.claim("a", 0);
    twins.claim("a", 0);
    expect(twins.take("a")).toBe(1);
  });

  test("releasing what an earlier process gave does no harm", () => {
    const twins = new Twins();
    twins.release("unknown", 3);
    expect(twins.take("unknown")).toBe(0);
  });
});
