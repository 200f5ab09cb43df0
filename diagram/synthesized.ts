import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadFolder } from "../checks/load/environments";
import { objectAt, readJsonObject } from "../checks/load/json-file";
import { Model } from "../checks/model/model";
import { byText } from "../checks/model/order";
import type { StackSource } from "../checks/model/scope";

/** What pictures are made from. */
export interface Synthesized {
  /** One model an environment. */
  readonly models: readonly Model[];
  /** Stacks that each stack waits for, by stack. */
  readonly dependencies: ReadonlyMap<string, readonly string[]>;
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
export function inDeploymentOrder(
  stacks: readonly StackSource[],
  dependencies: Synthesized["dependencies"],
): readonly StackSource[] {
  const ordered: StackSource[] = [];
  const waiting = [...stacks].sort((one, other) => byText(one.name, other.name));
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ name }) =>
      (dependencies.get(name) ?? []).every((wanted) => !waiting.some((stack) => stack.name === wanted)),
    );
    ordered.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return ordered;
}
