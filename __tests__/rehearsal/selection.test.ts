import type { StackConfiguration, SynthesizedStack } from "../../delivery/terraform/synthesized-stack";
import { selectStacks } from "../../rehearsal/selection";

function stack(name: string, dependencies: string[] = [], bucket?: string): SynthesizedStack {
  const terraform = { backend: { s3: { bucket: "state" } } };
  const resource: StackConfiguration["resource"] = bucket ? { aws_s3_bucket: { state: { bucket } } } : {};
  return { name, dependencies, directory: `/out/${name}`, configuration: { terraform, resource }, resourceCount: 1 };
}

const stacks = [
  stack("development-state", [], "state"),
  stack("development-security"),
  stack("development-network", ["development-security"]),
  stack("development-database", ["development-network"]),
  stack("production-network"),
];
const names = (selection: Parameters<typeof selectStacks>[1]): Record<string, string[]> =>
  Object.fromEntries(
    selectStacks(stacks, selection).map((group) => [group.environment, group.stacks.map(({ name }) => name)]),
  );

test("takes every stack of the environments asked for", () => {
  expect(Object.keys(names({ environments: ["production", "development"] }))).toEqual(["production", "development"]);
  expect(names({ environments: ["production"] })).toEqual({ production: ["production-network"] });
});

test('"all" takes every environment once', () => {
  expect(Object.keys(names({ environments: ["all", "production"] }))).toEqual(["development", "production"]);
});

test("a pattern takes what matches, all that it depends on, and the stack with the state bucket", () => {
  expect(names({ environments: ["all"], stackPattern: "*-network" })).toEqual({
    development: ["development-state", "development-security", "development-network"],
    production: ["production-network"],
  });
});

test("a pattern is no regular expression", () => {
  expect(() => names({ environments: ["all"], stackPattern: ".*" })).toThrow(
    'No stack of development, production matches ".*"',
  );
});

test("unknown environments are named, with those that there are", () => {
  expect(() => names({ environments: ["prod", "dev"] })).toThrow(
    /No stack belongs to prod, dev[^]*development, production/,
  );
});

test("without environments the stacks are one group", () => {
  const groups = selectStacks([stack("topics"), stack("queues", ["topics"])], {}, "shop");
  expect(groups.map(({ environment, stacks: { length } }) => ({ environment, length }))).toEqual([
    { environment: "shop", length: 2 },
  ]);
});
