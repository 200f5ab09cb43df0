import type { Plan } from "../../../delivery/plan/plan";
import { parseState } from "../../../delivery/deploy/state-reader";
import { hasChanges, missingInputs, nextWave, type StackFacts } from "../../../delivery/deploy/waves";
import { change } from "../review/change";

const stack = (name: string, dependencies: string[] = [], consumes: Record<string, string[]> = {}): StackFacts => ({
  name,
  dependencies,
  consumes: new Map(Object.entries(consumes).map(([upstream, names]) => [upstream, new Set(names)])),
});
const plan = (name: string, changedOutputs: string[] = []): [string, Plan] => [
  name,
  {
    stack: name,
    file: name,
    terraformVersion: "1.11.4",
    changes: [],
    drift: [],
    changedOutputs: new Set(changedOutputs),
    secrets: new Set(),
  },
];

describe("nextWave", () => {
  const network = stack("network");
  const database = stack("database", ["network"], { network: ["vpc"] });
  const monitoring = stack("monitoring", ["database"], { database: ["id"] });
  const extra = stack("extra", ["network"]);
  const all = [network, database, monitoring, extra];
  const plans = (...entries: [string, Plan][]): Map<string, Plan> => new Map(entries);

  it("applies everything at once if no output changes that another stack reads", () => {
    const wave = nextWave(all, plans(plan("network", ["unread"]), plan("database"), plan("monitoring"), plan("extra")));
    expect(wave.ready).toEqual(["network", "database", "monitoring", "extra"]);
    expect(wave.later.size).toBe(0);
  });

  it("puts off what was planned with a value that is about to change, and all that builds on it", () => {
    const wave = nextWave(all, plans(plan("network", ["vpc"]), plan("database"), plan("monitoring"), plan("extra")));
    expect(wave.ready).toEqual(["network", "extra"]);
    expect([...wave.later]).toEqual([
      ["database", ["network"]],
      ["monitoring", ["database"]],
    ]);
  });

  it("puts off what could not be planned for want of inputs", () => {
    const wave = nextWave(all, plans(plan("network", ["vpc"]), plan("extra")));
    expect([...wave.later.keys()]).toEqual(["database", "monitoring"]);
  });

  it("puts off what must only come after a stack that is put off", () => {
    const after = stack("after", ["database"]);
    const wave = nextWave([network, database, after], plans(plan("network", ["vpc"]), plan("database"), plan("after")));
    expect(wave.ready).toEqual(["network"]);
    expect(wave.later.get("after")).toEqual(["database"]);
  });
});

describe("missingInputs", () => {
  const database = stack("database", [], { network: ["vpc", "subnets"] });
  const state = (names: string[]) => ({
    resourceCount: 1,
    outputs: new Map(names.map((name) => [name, { value: "x", sensitive: true }])),
  });
  it("names each output that nobody has applied", () => {
    expect(missingInputs(database, new Map())).toEqual(["network: vpc", "network: subnets"]);
    expect(missingInputs(database, new Map([["network", state(["vpc"])]]))).toEqual(["network: subnets"]);
    expect(missingInputs(database, new Map([["network", state(["vpc", "subnets"])]]))).toEqual([]);
  });
});

describe("hasChanges", () => {
  const [, empty] = plan("a");
  it.each([
    ["a resource", { ...empty, changes: [change("aws_vpc", "create", null, {})] }, true],
    ["an output", { ...empty, changedOutputs: new Set(["x"]) }, true],
    [
      "a moved address",
      { ...empty, changes: [{ ...change("aws_vpc", "no-op", {}, {}), previousAddress: "aws_vpc.old" }] },
      true,
    ],
    [
      "nothing",
      {
        ...empty,
        changes: [
          change("aws_vpc", "no-op", {}, {}),
          { ...change("aws_region", "read", null, {}), mode: "data" as const },
        ],
      },
      false,
    ],
  ])("%s", (_, given, changes) => expect(hasChanges(given)).toBe(changes));
});

describe("parseState", () => {
  it("takes a state that holds nothing for a stack that was never applied", () => {
    expect(parseState('{"version":4,"resources":[],"outputs":{}}')).toBeUndefined();
  });
  it("keeps outputs with their mark, and takes one it can't read for secret", () => {
    const state = parseState('{"resources":[{}],"outputs":{"a":{"value":1},"b":{"value":"x","sensitive":true},"c":7}}');
    expect(state?.resourceCount).toBe(1);
    expect(state?.outputs.get("a")).toEqual({ value: 1, sensitive: false });
    expect(state?.outputs.get("b")?.sensitive).toBe(true);
    expect(state?.outputs.get("c")?.sensitive).toBe(true);
  });
});
