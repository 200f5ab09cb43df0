import { characters } from "../../../../rehearsal/provider/random/characters";
import { checkRandom } from "../../../../rehearsal/provider/random/check";
import { RandomProvider } from "../../../../rehearsal/provider/random/random-provider";
import { UNKNOWN, type MutableObject } from "../../../../rehearsal/provider/wire/value";

const provider = new RandomProvider();

function made(type: string, config: MutableObject, name: string): unknown {
  const planned: MutableObject = { ...config, [name]: UNKNOWN };
  provider.plan({ type, session: null, prior: null, config, planned });
  return provider.filler({ type, session: null, prior: null, planned, twin: 0 })([name], "string");
}

describe("random values", () => {
  test("a password has its length and only its symbols, and each minimum is met", () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const config = { length: 20, override_special: "!-", min_special: 3, min_upper: 4, min_lower: 2, min_numeric: 5 };
      const password = characters(config, String(seed));
      expect(password).toMatch(/^[A-Za-z0-9!-]{20}$/);
      expect(password.match(/[!-]/g)?.length).toBeGreaterThanOrEqual(3);
      expect(password.match(/[A-Z]/g)?.length).toBeGreaterThanOrEqual(4);
      expect(password.match(/[a-z]/g)?.length).toBeGreaterThanOrEqual(2);
      expect(password.match(/\d/g)?.length).toBeGreaterThanOrEqual(5);
    }
  });

  test("what is switched off doesn't occur", () => {
    expect(characters({ length: 200, special: false, upper: false }, "s")).toMatch(/^[a-z0-9]{200}$/);
    expect(characters({ length: 200, lower: false, numeric: false, special: false }, "s")).toMatch(/^[A-Z]{200}$/);
  });

  test("each kind has its form", () => {
    expect(made("random_id", { byte_length: 8, prefix: "p-" }, "hex")).toMatch(/^p-[0-9a-f]{16}$/);
    expect(made("random_uuid", {}, "result")).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(made("random_pet", { length: 3, prefix: "my" }, "id")).toMatch(/^my-[a-z]+-[a-z]+-[a-z]+$/);
    expect(made("random_bytes", { length: 4 }, "hex")).toMatch(/^[0-9a-f]{8}$/);
    const integer = Number(made("random_integer", { min: 5, max: 7 }, "result"));
    expect([5, 6, 7]).toContain(integer);
    expect([...(made("random_shuffle", { input: ["a", "b", "c"] }, "result") as string[])].sort()).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  test("settings that contradict each other are refused", () => {
    expect(checkRandom("random_password", { length: 3, min_upper: 4 })[0]?.detail).toContain(
      "got 3, must be at least 4",
    );
    expect(checkRandom("random_integer", { min: 5, max: 4 })[0]?.path).toEqual(["max"]);
    expect(checkRandom("random_password", { length: UNKNOWN })).toEqual([]);
  });

  test("any change of a setting makes a new value", () => {
    expect(provider.replacedBy("random_password")).toEqual(expect.arrayContaining(["length", "keepers", "special"]));
    expect(provider.replacedBy("random_password")).not.toContain("result");
  });
});
