import { sessionOf } from "../../../../rehearsal/provider/aws/session";
import { allTags } from "../../../../rehearsal/provider/aws/tags";
import { UNKNOWN } from "../../../../rehearsal/provider/wire/value";

describe("tags_all", () => {
  const session = sessionOf(
    {
      default_tags: [{ tags: { A: "default", B: "default", "tmp:x": "y" } }],
      ignore_tags: [{ keys: ["C"], key_prefixes: ["tmp:"] }],
    },
    {},
  );

  test("holds the default tags under the resource's own, without ignored ones", () => {
    expect(allTags(session, { B: "own", C: "own" })).toEqual({ A: "default", B: "own" });
    expect(allTags(session, null)).toEqual({ A: "default", B: "default" });
  });

  test("is unknown as a whole as soon as a tag is", () => {
    expect(allTags(session, { B: UNKNOWN })).toBe(UNKNOWN);
    expect(allTags(session, UNKNOWN)).toBe(UNKNOWN);
  });
});
