import type { App } from "cdktf";
import type { EnvironmentConfig } from "../config/schema";
import { SecurityStack } from "./security-stack";
import { StateStack } from "./state-stack";

/** Wires the stacks of one environment, in the order in which data and references flow. */
export function buildEnvironment(app: App, config: EnvironmentConfig): void {
  const state = new StateStack(app, { config });
  const security = new SecurityStack(app, { config });
  security.addDependency(state);
}
