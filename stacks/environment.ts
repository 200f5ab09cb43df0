import type { App } from "cdktf";
import type { EnvironmentConfig } from "../config/schema";
import { CacheStack } from "./cache-stack";
import { DatabaseStack } from "./database-stack";
import { NetworkStack } from "./network-stack";
import { SecurityStack } from "./security-stack";
import { StateStack } from "./state-stack";

/** Wires the stacks of one environment, in the order in which data and references flow. */
export function buildEnvironment(app: App, config: EnvironmentConfig): void {
  const state = new StateStack(app, { config });
  const security = new SecurityStack(app, { config });
  security.addDependency(state);
  const { keyArns } = security;

  const network = new NetworkStack(app, { config, logsKeyArn: keyArns.logs });
  new DatabaseStack(app, {
    config,
    keyArns,
    subnetIds: network.subnetIds.database,
    securityGroupId: network.securityGroupIds.database,
  });
  new CacheStack(app, {
    config,
    keyArns,
    subnetIds: network.subnetIds.database,
    securityGroupId: network.securityGroupIds.cache,
  });
}
