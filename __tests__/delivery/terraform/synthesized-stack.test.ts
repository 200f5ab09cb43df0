import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { keepInManifest, readSynthesizedStacks, typesInUse } from "../../../delivery/terraform/synthesized-stack";

let outdir: string;
beforeEach(async () => {
  outdir = await mkdtemp(path.join(os.tmpdir(), "synthesized-"));
});
afterEach(() => rm(outdir, { recursive: true, force: true }));

/** Writes stacks with their dependencies, as cdktf synth does. */
async function synthesized(dependencies: Record<string, string[]>, configuration: object = {}): Promise<void> {
  const stacks: Record<string, object> = {};
  for (const [name, needed] of Object.entries(dependencies)) {
    await mkdir(path.join(outdir, "stacks", name), { recursive: true });
    await writeFile(path.join(outdir, "stacks", name, "cdk.tf.json"), JSON.stringify(configuration));
    stacks[name] = { name, synthesizedStackPath: `stacks/${name}/cdk.tf.json`, dependencies: needed };
  }
  await writeFile(path.join(outdir, "manifest.json"), JSON.stringify({ version: "0.21.0", stacks }));
}

test("every stack comes after what it depends on, else by name", async () => {
  await synthesized({ a: ["c"], b: [], c: ["d"], d: [] });
  expect((await readSynthesizedStacks(outdir)).map(({ name }) => name)).toEqual(["d", "c", "a", "b"]);
});

test("resources are counted, data sources are not; both are types in use", async () => {
  await synthesized(
    { a: [] },
    { resource: { aws_sqs_queue: { x: {}, y: {} }, aws_vpc: { z: {} } }, data: { aws_region: { here: {} } } },
  );
  const stacks = await readSynthesizedStacks(outdir);
  expect(stacks[0]?.resourceCount).toBe(3);
  expect([...typesInUse(stacks.map(({ configuration }) => configuration))].sort()).toEqual([
    "aws_region",
    "aws_sqs_queue",
    "aws_vpc",
  ]);
});

test("missing output is named, with what to do", async () => {
  await expect(readSynthesizedStacks(outdir)).rejects.toThrow(/manifest.json is missing\.\n {2}Run: npm run synth/);
  await synthesized({ a: [] });
  await rm(path.join(outdir, "stacks", "a", "cdk.tf.json"));
  await expect(readSynthesizedStacks(outdir)).rejects.toThrow(/cdk.tf.json is missing/);
});

test("output that isn't JSON is named", async () => {
  await synthesized({ a: [] });
  await writeFile(path.join(outdir, "stacks", "a", "cdk.tf.json"), "{");
  await expect(readSynthesizedStacks(outdir)).rejects.toThrow(/cdk.tf.json isn't valid JSON/);
});

test("a trimmed manifest holds the kept stacks alone", async () => {
  await synthesized({ a: [], b: ["a"] });
  const [a] = await readSynthesizedStacks(outdir);
  await keepInManifest(outdir, a ? [a] : []);
  const manifest = JSON.parse(await readFile(path.join(outdir, "manifest.json"), "utf8")) as { stacks: object };
  expect(Object.keys(manifest.stacks)).toEqual(["a"]);
});
