import { type App, TerraformStack, Testing } from "cdktf";
import { loadConfig } from "../../config";
import type { EnvironmentConfig, EnvironmentName } from "../../config/schema";
import type { Settings } from "../../config/settings";
import synthesized from "./worker-cache";
import { buildEnvironment } from "../../stacks/environment";

/** One block of Terraform JSON. */
export type Block = Readonly<Record<string, unknown>>;

/** A synthesized stack, as Terraform reads it, without cdktf's metadata. */
export interface StackJson {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly output?: Readonly<Record<string, Block>>;
  readonly provider?: Readonly<Record<string, readonly Block[]>>;
  readonly terraform?: Block;
}

/** The synthesized stacks of an environment by their layer. */
export type EnvironmentJson = Readonly<Record<string, StackJson>>;

/**
 * Synthesizes every stack of every environment, references between stacks included: the one way in which tests
 * synthesize. The text is kept for the same settings by the worker, since synthesis is pure.
 */
export function synthesize(settings: Settings = {}): Readonly<Record<EnvironmentName, EnvironmentJson>> {
  const key = JSON.stringify(settings);
  let text = synthesized.get(key);
  if (text === undefined) {
    text = JSON.stringify(synthesizeAll(settings));
    synthesized.set(key, text);
  }
  return JSON.parse(text) as Readonly<Record<EnvironmentName, EnvironmentJson>>;
}

function synthesizeAll(settings: Settings): Record<string, EnvironmentJson> {
  const app = Testing.app({ stubVersion: false });
  const configs = loadConfig(settings);
  configs.forEach((config) => buildEnvironment(app, config));
  stacksOf(app).forEach((stack) => stack.prepareStack()); // all first: references between stacks become outputs
  return Object.fromEntries(configs.map((config) => [config.environment, synthesizeStacks(app, config)]));
}

function synthesizeStacks(app: App, config: EnvironmentConfig): EnvironmentJson {
  return Object.fromEntries(
    stacksOf(app)
      .filter((stack) => stack.node.id.startsWith(`${config.environment}-`))
      .map((stack) => [
        stack.node.id.slice(config.environment.length + 1),
        JSON.parse(Testing.synth(stack, true)) as StackJson,
      ]),
  );
}

function stacksOf(app: App): TerraformStack[] {
  return app.node.children.filter((child) => TerraformStack.isStack(child));
}

/** Every resource of a type in a stack, with its name. */
export function resourcesOf(stack: StackJson | undefined, type: string): (Block & { readonly $name: string })[] {
  return Object.entries(stack?.resource?.[type] ?? {}).map(([name, block]) => ({ ...block, $name: name }));
}

/** Every resource of a type in all stacks of an environment. */
export function allResources(environment: EnvironmentJson, type: string): (Block & { readonly $name: string })[] {
  return Object.values(environment).flatMap((stack) => resourcesOf(stack, type));
}

/** Synthesizes what is built in an otherwise empty stack, for tests of one construct. */
export function synthesizeScope(
  build: (stack: TerraformStack, config: EnvironmentConfig) => void,
  settings: Settings = {},
  environment: EnvironmentName = "staging",
): StackJson {
  const stack = new TerraformStack(Testing.app({ stubVersion: false }), "test");
  build(
    stack,
    loadConfig(settings).find((config) => config.environment === environment)!,
  );
  stack.prepareStack();
  return JSON.parse(Testing.synth(stack)) as StackJson;
}

/** A statement of a policy document as it is synthesized. */
export interface Statement {
  readonly sid?: string;
  readonly effect?: string;
  readonly actions?: readonly string[];
  readonly resources?: readonly string[];
  readonly principals?: readonly { readonly type: string; readonly identifiers: readonly string[] }[];
  readonly condition?: readonly {
    readonly test: string;
    readonly variable: string;
    readonly values: readonly string[];
  }[];
}

/** Every statement of every policy document of a stack. */
export function statementsOf(stack: StackJson | undefined): Statement[] {
  return Object.values(stack?.data?.aws_iam_policy_document ?? {}).flatMap(
    (document) => (document.statement ?? []) as Statement[],
  );
}
