import { existsSync } from "node:fs";
import { join } from "node:path";
import type { App } from "cdktf";
import { TerraformStack, Testing } from "cdktf";
import { loadFolder } from "../checks/load/environments";
import { type JsonObject, objectAt, readJsonObject } from "../checks/load/json-file";
import { stackFromDocument } from "../checks/load/terraform-folder";
import { Model } from "../checks/model/model";
import type { StackSource } from "../checks/model/scope";
import { loadConfig } from "../config";
import { buildEnvironment } from "../stacks/environment";

/** What pictures are made from. */
export interface Synthesized {
  /** One model an environment. */
  readonly models: readonly Model[];
  /** Stacks that each stack waits for, by stack. */
  readonly dependencies: ReadonlyMap<string, readonly string[]>;
}

/** Synthesizes the environments with the project's own settings, in memory: what the committed pictures show. */
export function synthesizeDefaults(): Synthesized {
  const app: App = Testing.app({ stubVersion: false });
  const environments = loadConfig({}).map((config) => {
    buildEnvironment(app, config);
    return config.environment;
  });
  const stacks = app.node.children.filter((child): child is TerraformStack => TerraformStack.isStack(child));
  stacks.forEach((stack) => stack.prepareStack()); // all first: references between stacks become outputs
  const sources = stacks.map((stack) =>
    stackFromDocument(stack.node.id, JSON.parse(Testing.synth(stack, true)) as JsonObject),
  );
  const dependencies = new Map(
    stacks.map((stack) => [stack.node.id, stack.dependencies.map((dependency) => dependency.node.id)]),
  );
  const models = environments.map((environment) => {
    const own = sources.filter(({ name }) => name.startsWith(`${environment}-`));
    return new Model(environment, inDeploymentOrder(own, dependencies));
  });
  return { models, dependencies };
}

/**
 * Reads what `npm run synth` wrote, or another folder of Terraform JSON, which tells no dependencies.
 * @throws InputError when the folder holds no synthesized output.
 */
export function readSynthesized(folder: string, environment?: string): Synthesized {
  const models = loadFolder(folder, environment);
  const manifest = join(folder, "manifest.json");
  const stacks = existsSync(manifest) ? objectAt(readJsonObject(manifest), "stacks") : {};
  const dependencies = new Map(
    Object.keys(stacks).map((name) => {
      const waits = objectAt(stacks, name).dependencies;
      return [name, Array.isArray(waits) ? waits.map(String) : []];
    }),
  );
  return {
    models: models.map((model) => new Model(model.environment, inDeploymentOrder(model.stacks, dependencies))),
    dependencies,
  };
}

/** Stacks after those they wait for, by name where the order is free: the pictures don't depend on where they are read. */
function inDeploymentOrder(
  stacks: readonly StackSource[],
  dependencies: Synthesized["dependencies"],
): readonly StackSource[] {
  const ordered: StackSource[] = [];
  const waiting = [...stacks].sort((one, other) => one.name.localeCompare(other.name, "en"));
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ name }) =>
      (dependencies.get(name) ?? []).every((wanted) => !waiting.some((stack) => stack.name === wanted)),
    );
    ordered.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return ordered;
}
