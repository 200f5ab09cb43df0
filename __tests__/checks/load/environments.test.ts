import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadFolder } from "../../../checks/load/environments";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "checks-folder-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: unknown): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
}
const vpc = {
  resource: { aws_vpc: { v: { "//": { metadata: { path: "production-network/vpc" } }, cidr_block: "${var.cidr}" } } },
  variable: { cidr: { default: "10.0.0.0/16" } },
};
const manifest = (...stacks: readonly string[]): object => ({
  stacks: Object.fromEntries(stacks.map((name) => [name, { synthesizedStackPath: `stacks/${name}/cdk.tf.json` }])),
});

it("reads synthesized output as one model an environment", () => {
  for (const name of ["production-network", "production-data", "staging-network"])
    write(`stacks/${name}/cdk.tf.json`, vpc);
  write("manifest.json", manifest("production-network", "production-data", "staging-network"));
  const models = loadFolder(folder);
  expect(models.map((model) => [model.environment, model.stacks.length])).toEqual([
    ["production", 2],
    ["staging", 1],
  ]);
  expect(models[0]!.resources("aws_vpc")[0]!.constructPath).toBe("production-network/vpc");
  expect(loadFolder(folder, "staging")).toHaveLength(1);
});

it("reads a folder of *.tf.json, with its values and local modules", () => {
  write("main.tf.json", { ...vpc, module: { inner: { source: "./inner", name: "x" } } });
  write("terraform.tfvars.json", { cidr: "10.9.0.0/16" });
  write("inner/main.tf.json", { resource: { aws_s3_bucket: { b: { bucket: "${var.name}" } } } });
  const [model] = loadFolder(folder, "demo");
  expect(model!.environment).toBe("demo");
  expect(model!.resources("aws_vpc")[0]!.get("cidr_block")).toBe("10.9.0.0/16");
  expect(model!.resources("aws_s3_bucket")[0]!.get("bucket")).toBe("x");
  expect(model!.resources("aws_s3_bucket")[0]!.address).toBe("module.inner.aws_s3_bucket.b");
});

it("reads a folder of stacks without a manifest", () => {
  write("dev-a/cdk.tf.json", vpc);
  write("dev-b/cdk.tf.json", vpc);
  expect(loadFolder(folder).map((model) => [model.environment, model.stacks.length])).toEqual([["dev", 2]]);
});

it("leaves out a resource that is counted to zero", () => {
  write("main.tf.json", { resource: { aws_vpc: { v: { count: 0 }, w: {} } } });
  expect(
    loadFolder(folder)[0]!
      .resources("aws_vpc")
      .map((one) => one.name),
  ).toEqual(["w"]);
});

it.each([
  ["a folder that isn't there", (): string => join(folder, "none"), /no such folder/],
  ["an empty folder", (): string => folder, /holds no Terraform JSON/],
])("refuses %s", (_name, path, message) => {
  expect(() => loadFolder(path())).toThrow(message);
});

it("refuses files without a resource, broken JSON, a stack that is gone and an unknown environment", () => {
  write("main.tf.json", { output: {} });
  expect(() => loadFolder(folder)).toThrow(/no resources/);
  write("main.tf.json", "{");
  expect(() => loadFolder(folder)).toThrow(/isn't JSON/);
  write("manifest.json", manifest("dev-a", "dev-b"));
  expect(() => loadFolder(folder)).toThrow(/dev-a[\s\S]*dev-b/);
  write("stacks/dev-a/cdk.tf.json", vpc);
  write("stacks/dev-b/cdk.tf.json", vpc);
  expect(() => loadFolder(folder, "production")).toThrow(/no such environment.*there are dev/);
});
