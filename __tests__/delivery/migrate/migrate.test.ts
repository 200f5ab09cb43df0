import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT_ROOT } from "../../../delivery/docs/documents";
import { compareStacks } from "../../../delivery/migrate/compare";
import { renderMigration } from "../../../delivery/migrate/render";
import { swapImports, swapPackages } from "../../../delivery/migrate/swap";
import { REPLACEMENTS } from "../../../delivery/migrate/targets";
import type { StackConfiguration, SynthesizedStack } from "../../../delivery/terraform/synthesized-stack";

function stack(name: string, configuration: StackConfiguration): SynthesizedStack {
  return { name, directory: "", dependencies: [], configuration, resourceCount: 0 };
}

describe("swap", () => {
  test.each([
    ['import { App } from "cdktf";', 'import { App } from "cdktn";'],
    ["import { Vpc } from '@cdktf/provider-aws/lib/vpc';", "import { Vpc } from '@cdktn/provider-aws/lib/vpc';"],
    ['const { App } = require("cdktf");', 'const { App } = require("cdktn");'],
    ['await import("cdktf/lib/tokens")', 'await import("cdktn/lib/tokens")'],
  ])("swaps the import in %s", (source, swapped) => {
    expect(swapImports(source)).toBe(swapped);
  });

  test.each(['import x from "cdktf-other";', 'const file = "cdktf.json";', 'import { a } from "./cdktf";'])(
    "leaves %s as it is",
    (source) => expect(swapImports(source)).toBe(source),
  );

  test("every package of cdktf that the project uses has a replacement", () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(PROJECT_ROOT, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    const swapped = swapPackages(dependencies);
    expect(Object.keys(swapped).filter((name) => name.includes("cdktf"))).toEqual([]);
    expect(swapped).toMatchObject({ cdktn: REPLACEMENTS.cdktf!.version, zod: dependencies.zod });
  });
});

describe("comparison", () => {
  const vpc = (block: Record<string, unknown>, id = "vpc"): StackConfiguration => ({
    resource: { aws_vpc: { [id]: block } },
  });

  test("remarks of cdktf and versions of providers are no difference", () => {
    const before = vpc({ cidr: "a", "//": { version: "1" } });
    const after = vpc({ cidr: "a", "//": { version: "2" } });
    const versioned = (configuration: StackConfiguration, version: string): SynthesizedStack =>
      stack("s", { ...configuration, terraform: { required_providers: { aws: { version } } } });
    expect(compareStacks([versioned(before, "1")], [versioned(after, "2")])).toMatchObject({
      onlyBefore: [],
      onlyAfter: [],
      differences: [],
    });
  });

  test("an address that only one of them has is named with its stack", () => {
    const { onlyBefore, onlyAfter } = compareStacks([stack("s", vpc({}, "one"))], [stack("s", vpc({}, "two"))]);
    expect([onlyBefore, onlyAfter]).toEqual([["s aws_vpc.one"], ["s aws_vpc.two"]]);
  });

  test("a value that differs is found once for all its places, deep in lists too", () => {
    const before = [stack("s", vpc({ rule: [{ port: 1 }] })), stack("t", vpc({ rule: [{ port: 1 }] }))];
    const after = [stack("s", vpc({ rule: [{ port: 2 }] })), stack("t", vpc({ rule: [{ port: 2 }] }))];
    expect(compareStacks(before, after).differences).toEqual([
      { type: "aws_vpc", attribute: "rule[].port", before: 1, after: 2, at: ["s aws_vpc.vpc", "t aws_vpc.vpc"] },
    ]);
  });

  test("a data source, an output and a backend are compared too", () => {
    const of = (value: string): SynthesizedStack =>
      stack("s", {
        data: { aws_region: { here: { name: value } } },
        output: { id: { value } },
        terraform: { backend: { s3: { key: value } } },
      });
    const types = compareStacks([of("a")], [of("b")]).differences.map(({ type }) => type);
    expect(types).toEqual(["data.aws_region", "output", "terraform"]);
  });
});

describe("document", () => {
  const clean = {
    changedFiles: 3,
    typeErrors: [],
    comparison: { stacks: 1, common: 2, onlyBefore: [], onlyAfter: [], differences: [] },
    hcl: { stacks: 1, repaired: [], refused: [] },
  };

  test("says what stands in the way", () => {
    const text = renderMigration({
      ...clean,
      typeErrors: ["a.ts(1,1): error TS1"],
      comparison: { ...clean.comparison, onlyBefore: ["s aws_vpc.one"] },
      hcl: { stacks: 1, repaired: [], refused: ["s: Error"] },
    });
    expect(text).toContain("only cdktf: `s aws_vpc.one`");
    expect(text).toContain("1 errors:");
    expect(text).toContain("1 of 1 stacks are refused");
  });

  test("the committed one was written by the present versions, and nothing stands in the way", () => {
    const file = path.join(PROJECT_ROOT, "docs/infrastructure/migration-cdktn.md");
    expect(existsSync(file)).toBe(true);
    const text = readFileSync(file, "utf8");
    for (const { name, version } of Object.values(REPLACEMENTS)) expect(text).toContain(`| \`${name}\` | ${version} |`);
    expect(text).toContain("have the same address");
    expect(text).toContain("compiles against the new packages without a change");
    expect(text).toMatch(/all \d+ stacks are valid/);
  });
});
