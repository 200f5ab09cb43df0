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

/** Name of the queue that a service reads its domain events from. */
export function queueName(config: EnvironmentConfig, service: string): string {
  return physicalName(config, service);
}

/** Name of the queue that gets what a service failed to handle. */
export function deadLetterQueueName(config: EnvironmentConfig, service: string): string {
  return physicalName(config, `${service}-dead-letter`);
}

/** The API's one stage. */
export const API_STAGE = "v1";

/** Name of the API in metrics. */
export function apiName(config: EnvironmentConfig): string {
  return physicalName(config, "api");
}

/** Name of the web ACL in metrics. */
export function webAclName(config: EnvironmentConfig): string {
  return physicalName(config, "web-acl");
}
