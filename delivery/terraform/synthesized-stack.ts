import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../user-error";

/** A stack's `cdk.tf.json`, as far as the rehearsal reads it. */
export interface StackConfiguration {
  terraform?: {
    backend?: Record<string, Record<string, unknown>>;
    required_providers?: Record<string, { source?: string; version?: string }>;
  };
  provider?: Record<string, Array<Record<string, unknown>>>;
  resource?: Record<string, Record<string, ResourceConfiguration>>;
  data?: Record<string, Record<string, ResourceConfiguration>>;
  [section: string]: unknown;
}

export interface ResourceConfiguration {
  lifecycle?: { prevent_destroy?: boolean; [setting: string]: unknown };
  backend?: string;
  config?: Record<string, unknown>;
  [attribute: string]: unknown;
}

/** One stack of a synthesized app. */
export interface SynthesizedStack {
  readonly name: string;
  /** Absolute path of its folder, which holds cdk.tf.json. */
  readonly directory: string;
  /** Names of the stacks that are deployed before it. */
  readonly dependencies: readonly string[];
  readonly configuration: StackConfiguration;
  /** Number of resources in the configuration, data sources not counted. */
  readonly resourceCount: number;
}

interface Manifest {
  stacks?: Record<
    string,
    { name: string; synthesizedStackPath: string; workingDirectory?: string; dependencies?: string[] }
  >;
}

/**
 * Reads what `cdktf synth` wrote.
 * @param outdir the folder with manifest.json, such as cdktf.out
 * @returns the stacks in an order in which each comes after what it depends on, else by name
 * @throws UserError when there is no manifest or a stack's file is missing.
 */
export async function readSynthesizedStacks(outdir: string): Promise<SynthesizedStack[]> {
  const manifest = await readJson<Manifest>(path.join(outdir, "manifest.json"), "Run: npm run synth");
  const stacks = await Promise.all(
    Object.values(manifest.stacks ?? {}).map(async (entry): Promise<SynthesizedStack> => {
      const file = path.join(outdir, entry.synthesizedStackPath);
      const configuration = await readJson<StackConfiguration>(file, "Run: npm run synth");
      return {
        name: entry.name,
        directory: path.dirname(file),
        dependencies: entry.dependencies ?? [],
        configuration,
        resourceCount: countResources(configuration),
      };
    }),
  );
  return inOrder(stacks);
}

/**
 * Takes every other stack out of the manifest: the cdktf CLI refuses to destroy a stack while the manifest has one that
 * depends on it and isn't destroyed too, and its flag to ignore that makes it destroy the same stack for ever.
 */
export async function keepInManifest(outdir: string, kept: readonly SynthesizedStack[]): Promise<void> {
  const file = path.join(outdir, "manifest.json");
  const manifest = await readJson<Manifest>(file, "Run: npm run synth");
  const names = new Set(kept.map(({ name }) => name));
  const stacks = Object.entries(manifest.stacks ?? {}).filter(([, { name }]) => names.has(name));
  await writeFile(file, JSON.stringify({ ...manifest, stacks: Object.fromEntries(stacks) }, null, 2));
}

/** Types of resources and data sources that the stacks use: the stand-in starts faster when it serves these alone. */
export function typesInUse(configurations: readonly StackConfiguration[]): Set<string> {
  return new Set(
    configurations.flatMap(({ resource = {}, data = {} }) => [...Object.keys(resource), ...Object.keys(data)]),
  );
}

function countResources(configuration: StackConfiguration): number {
  return Object.values(configuration.resource ?? {}).reduce((sum, byId) => sum + Object.keys(byId).length, 0);
}

function inOrder(stacks: readonly SynthesizedStack[]): SynthesizedStack[] {
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  const ordered = new Set<SynthesizedStack>();
  const visit = (stack: SynthesizedStack): void => {
    for (const name of [...stack.dependencies].sort()) {
      const dependency = byName.get(name);
      if (dependency && !ordered.has(dependency)) visit(dependency);
    }
    ordered.add(stack);
  };
  [...stacks].sort((a, b) => a.name.localeCompare(b.name, "en")).forEach(visit);
  return [...ordered];
}

async function readJson<T>(file: string, remedy: string): Promise<T> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new UserError(`${file} is missing.`, [remedy]);
  });
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new UserError(`${file} isn't valid JSON: ${(error as Error).message}`, [remedy]);
  }
}
