import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { consumedOutputs, LOCK_FILE, providersOf, writeLockFile } from "../../../delivery/deploy/stack-files";
import type { StackConfiguration, SynthesizedStack } from "../../../delivery/terraform/synthesized-stack";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "stack-"));
});
afterEach(() => rmSync(directory, { recursive: true }));
const stack = (configuration: StackConfiguration): SynthesizedStack => ({
  name: "s",
  directory,
  dependencies: [],
  configuration,
  resourceCount: 0,
});
const needing = (required_providers: Record<string, { source?: string; version?: string }>) =>
  stack({ terraform: { required_providers } });
const written = (): string => readFileSync(path.join(directory, ".terraform.lock.hcl"), "utf8");

describe("the lock file of a stack", () => {
  it("has the committed checksums of exactly the providers that the stack needs", async () => {
    await writeLockFile(needing({ aws: { source: "aws", version: "6.25.0" } }));
    expect(written().match(/^provider "/gm)).toHaveLength(1);
    expect(written()).toContain('provider "registry.terraform.io/hashicorp/aws" {');
    expect(written().match(/"zh:[0-9a-f]{64}"/g)?.length).toBeGreaterThanOrEqual(10);
    await writeLockFile(
      needing({ aws: { source: "aws", version: "6.25.0" }, random: { source: "hashicorp/random", version: "3.7.2" } }),
    );
    expect(written().match(/^provider "/gm)).toHaveLength(2);
  });

  it("is refused for a provider or a version without committed checksums", async () => {
    await expect(writeLockFile(needing({ aws: { source: "aws", version: "6.26.0" } }))).rejects.toThrow(
      /hashicorp\/aws 6\.26\.0.*no checksums/,
    );
    await expect(writeLockFile(needing({ null: { source: "hashicorp/null" } }))).rejects.toThrow(
      "npm run providers:lock",
    );
  });

  it("pins the versions that the installed bindings ask for", () => {
    const text = readFileSync(LOCK_FILE, "utf8");
    for (const [name, binding] of [
      ["aws", "provider-aws"],
      ["random", "provider-random"],
    ] as const) {
      const source = readFileSync(require.resolve(`@cdktf/${binding}/lib/provider/index.js`), "utf8");
      const version = /providerVersion: '([^']+)'/.exec(source)?.[1];
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(text).toContain(
        `provider "registry.terraform.io/hashicorp/${name}" {\n  version     = "${version ?? ""}"`,
      );
    }
  });
});

it("knows short, middle and full sources of providers", () => {
  const sources = providersOf({
    terraform: {
      required_providers: {
        a: { source: "aws" },
        b: { source: "hashicorp/b" },
        c: { source: "example.com/x/c" },
        d: {},
      },
    },
  });
  expect(sources.map(({ source }) => source)).toEqual([
    "example.com/x/c",
    "registry.terraform.io/hashicorp/aws",
    "registry.terraform.io/hashicorp/b",
    "registry.terraform.io/hashicorp/d",
  ]);
});

it("finds the outputs of other stacks that a stack reads, in whatever depth", () => {
  const consumed = consumedOutputs(
    stack({
      resource: {
        aws_x: {
          y: {
            a: "${data.terraform_remote_state.cross-stack-reference-input-staging-network.outputs.cross-stack-output-aws_vpcmainid}",
            b: [
              {
                c: "x-${data.terraform_remote_state.cross-stack-reference-input-staging-network.outputs.two}-${data.terraform_remote_state.cross-stack-reference-input-staging-security.outputs.key}",
              },
            ],
          },
        },
      },
    }),
  );
  expect([...consumed].map(([name, outputs]) => [name, [...outputs]])).toEqual([
    ["staging-network", ["cross-stack-output-aws_vpcmainid", "two"]],
    ["staging-security", ["key"]],
  ]);
});
