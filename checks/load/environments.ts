import { existsSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Model } from "../model/model";
import type { StackSource } from "../model/scope";
import { InputError } from "./input-error";
import { objectAt, readJsonObject } from "./json-file";
import { readPlan } from "./plan";
import { readTerraformFolder, terraformFiles } from "./terraform-folder";

/**
 * Reads a folder as models, one an environment: the output of `cdktf synth` (with `manifest.json`),
 * a folder of `*.tf.json`, or a folder of such folders. Stacks are named `<environment>-<layer>`.
 * @throws InputError when nothing can be read.
 */
export function loadFolder(folder: string, environment?: string): readonly Model[] {
  if (!existsSync(folder)) {
    throw new InputError([`${folder}: no such folder. Synthesize first: npm run synth`]);
  }
  return modelsOf(stacksIn(folder), folder, environment);
}

/**
 * Reads plans as the model of one environment.
 * @throws InputError with the problems of all files.
 */
export function loadPlans(files: readonly string[], environment?: string): readonly Model[] {
  const problems: string[] = [];
  const stacks = files.flatMap((file) => {
    try {
      return [readPlan(file)];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new InputError(problems);
  const name = environment ?? environmentOf(stacks[0]!.name);
  return [nonEmpty(new Model(name, stacks), files.join(", "))];
}

function stacksIn(folder: string): readonly StackSource[] {
  const manifest = join(folder, "manifest.json");
  if (existsSync(manifest)) {
    const entries = Object.entries(objectAt(readJsonObject(manifest), "stacks"));
    return collect(
      entries.map(([name, entry]) => {
        const file = objectAt({ entry }, "entry").synthesizedStackPath;
        return [name, join(folder, typeof file === "string" ? join(file, "..") : join("stacks", name))];
      }),
    );
  }
  if (terraformFiles(folder).length > 0) return [readTerraformFolder(basename(resolve(folder)), folder)];
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return collect(
    below
      .map((entry): [string, string] => [entry.name, join(folder, entry.name)])
      .filter(([, path]) => terraformFiles(path).length > 0),
  );
}

function collect(named: readonly (readonly [string, string])[]): readonly StackSource[] {
  const problems: string[] = [];
  const stacks = named.flatMap(([name, path]) => {
    try {
      if (terraformFiles(path).length === 0)
        throw new InputError([`${path}: holds no *.tf.json. Run npm run synth again`]);
      return [readTerraformFolder(name, path)];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new InputError(problems);
  return stacks;
}

/** `production` of `production-database`; the name itself where there is no dash. */
function environmentOf(stack: string): string {
  return stack.split("-", 1)[0]!;
}

function modelsOf(stacks: readonly StackSource[], folder: string, environment?: string): readonly Model[] {
  const groups = new Map<string, StackSource[]>();
  for (const stack of stacks) {
    const name = stacks.length === 1 && environment !== undefined ? environment : environmentOf(stack.name);
    groups.set(name, [...(groups.get(name) ?? []), stack]);
  }
  if (groups.size === 0)
    throw new InputError([`${folder}: holds no Terraform JSON (*.tf.json). Synthesize first: npm run synth`]);
  if (environment !== undefined && !groups.has(environment)) {
    throw new InputError([
      `--env ${environment}: no such environment in ${folder}; there are ${[...groups.keys()].join(", ")}`,
    ]);
  }
  const chosen = environment === undefined ? [...groups] : [[environment, groups.get(environment)!] as const];
  return chosen.map(([name, members]) => nonEmpty(new Model(name, members), folder));
}

/** Zero resources read is an error: a check of nothing would be clean. */
function nonEmpty(model: Model, source: string): Model {
  if (model.all().length > 0) return model;
  throw new InputError([`${source}: no resources in environment ${model.environment}: there is nothing to check`]);
}
