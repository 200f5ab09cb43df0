import { parsePlan } from "../../../delivery/plan/parse-plan";
import { PlanError } from "../../../delivery/plan/plan";
import { entry, planJson } from "./plan-json";

describe("parsePlan", () => {
  it.each([
    [["no-op"], "no-op"],
    [["create"], "create"],
    [["read"], "read"],
    [["update"], "update"],
    [["delete"], "delete"],
    [["forget"], "forget"],
    [["delete", "create"], "replace"],
    [["create", "delete"], "replace"],
    [["create", "forget"], "replace"],
  ])("tells %j as %s", (actions, action) => {
    const plan = parsePlan(planJson([entry("aws_vpc", "main", actions, {}, {})]), "s", "f.json");
    expect(plan.changes.map((change) => change.action)).toEqual([action]);
  });

  it("reads any minor version of format 1 and ignores keys it doesn't know", () => {
    const plan = parsePlan(planJson([], { format_version: "1.99", new_in_some_version: { a: 1 } }), "s", "f.json");
    expect(plan).toMatchObject({ stack: "s", file: "f.json", terraformVersion: "1.11.4", changes: [], drift: [] });
  });

  it.each([
    ["another major version", planJson([], { format_version: "2.0" }), "plan format 2.0 is not supported"],
    ["a document without a version", { resource_changes: [] }, 'has no "format_version"'],
    ["a list", [], 'has no "format_version"'],
    ["a state", { format_version: "1.0", values: {} }, "this is a state, not a plan"],
    ["a plan that failed", planJson([], { errored: true }), "this plan failed half-way"],
    [
      "an action it doesn't know",
      planJson([entry("a", "b", ["explode"], null, null)]),
      "resource_changes.0.change.actions.0",
    ],
    ["a change without actions", planJson([entry("a", "b", [], null, null)]), "resource_changes.0.change.actions"],
  ])("refuses %s, naming the file", (_, value, message) => {
    const parse = (): unknown => parsePlan(value, "s", "plans/s.json");
    expect(parse).toThrow(PlanError);
    expect(parse).toThrow(/^plans\/s\.json: /);
    expect(parse).toThrow(message);
  });

  it("keeps where a moved resource came from, an old copy's key, the reason and what forces a replacement", () => {
    const moved = {
      ...entry("aws_db_instance", "b", ["delete", "create"], {}, {}, { replace_paths: [["tags", "x"], ["engine"]] }),
      previous_address: "aws_db_instance.a",
      deposed: "0af1",
      action_reason: "replace_because_cannot_update",
    };
    expect(parsePlan(planJson([moved]), "s", "f").changes[0]).toMatchObject({
      previousAddress: "aws_db_instance.a",
      deposed: "0af1",
      reason: "replace_because_cannot_update",
      replacePaths: ["tags.x", "engine"],
    });
  });
});
