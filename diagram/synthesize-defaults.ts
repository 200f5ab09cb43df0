import { type App, TerraformStack, Testing } from "cdktf";
import type { JsonObject } from "../checks/load/json-file";
import { stackFromDocument } from "../checks/load/terraform-folder";
import { Model } from "../checks/model/model";
import { loadConfig } from "../config";
import { buildEnvironment } from "../stacks/environment";
import { inDeploymentOrder, type Synthesized } from "./synthesized";

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
