import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { App } from "cdktf";
import { loadFolder } from "../../checks/load/environments";
import type { Model } from "../../checks/model/model";
import { loadConfig } from "../../config";
import type { EnvironmentConfig, EnvironmentName } from "../../config/schema";
import { buildEnvironment } from "../../stacks/environment";
import { readSynthesizedStacks, type StackConfiguration, type SynthesizedStack } from "../terraform/synthesized-stack";

/** What tables of the documents are made from: the environments as the constants in config/ make them. */
export interface Synthesized {
  readonly configs: readonly EnvironmentConfig[];
  /** Every stack, each after what it depends on. */
  readonly stacks: readonly SynthesizedStack[];
  /** Joined models of the environments, as the checks read them. */
  readonly models: readonly Model[];
}

/** Synthesizes environments in a folder that is gone afterwards. @param configs @default - the three constants */
export async function synthesizeFacts(configs: readonly EnvironmentConfig[] = loadConfig()): Promise<Synthesized> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "docs-"));
  try {
    const app = new App({ outdir: folder });
    configs.forEach((config) => buildEnvironment(app, config));
    app.synth();
    return { configs, stacks: await readSynthesizedStacks(folder), models: loadFolder(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Stacks of one environment. */
export function stacksOf({ stacks }: Synthesized, environment: EnvironmentName): SynthesizedStack[] {
  return stacks.filter(({ name }) => name.startsWith(`${environment}-`));
}

/** Every resource of a type in some stacks, with its layer and id. */
export function resourcesOf(
  stacks: readonly SynthesizedStack[],
  type: string,
): { readonly stack: StackConfiguration; readonly layer: string; readonly block: Readonly<Record<string, unknown>> }[] {
  return stacks.flatMap(({ name, configuration }) =>
    Object.values(configuration.resource?.[type] ?? {}).map((block) => ({
      stack: configuration,
      layer: name.slice(name.indexOf("-") + 1),
      block,
    })),
  );
}
