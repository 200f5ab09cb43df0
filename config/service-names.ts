import { physicalName } from "./names";
import type { EnvironmentConfig } from "./schema";

/** The alias that callers use; CodeDeploy moves it from version to version. */
export const LIVE_ALIAS = "live";

/** Name of a service's function, and of what belongs to it: role, log group, queue. */
export function functionName(config: EnvironmentConfig, service: string): string {
  return physicalName(config, service, "lambda");
}

/** Name of the CodeDeploy application that holds a deployment group for each service, named as the service. */
export function releaseApplication(config: EnvironmentConfig): string {
  return physicalName(config, "services");
}
