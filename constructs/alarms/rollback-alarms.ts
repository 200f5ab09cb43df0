import type { EnvironmentConfig } from "../../config/schema";
import type { ServiceConfig } from "../../config/schema/services";
import { API_STAGE, apiName, functionName, LIVE_ALIAS } from "../../config/service-names";
import type { AlarmSpec } from "./alarm-spec";

const EVERY_MINUTE = { periodSeconds: 60, missingData: "notBreaching" } as const;

/** Share of the timeout that the slowest percent of runs may take: above it callers begin to see timeouts. */
const SLOW_SHARE = 0.8;

/**
 * Alarms that end a release of a service and send its traffic back: short periods, on the live alias. They exist
 * before the deployment group does.
 */
export function rollbackAlarms(config: EnvironmentConfig, service: ServiceConfig): AlarmSpec[] {
  const name = functionName(config, service.name);
  const live = {
    ...EVERY_MINUTE,
    instance: service.name,
    namespace: "AWS/Lambda",
    dimensions: { FunctionName: name, Resource: `${name}:${LIVE_ALIAS}` },
  };
  return [
    {
      ...live,
      role: "service-errors",
      meaning: `Service ${service.name} failed three times or more within a minute.`,
      metric: "Errors",
      statistic: "Sum",
      comparison: "GreaterThanOrEqualToThreshold",
      threshold: 3,
      periods: 1,
    },
    {
      ...live,
      role: "service-throttles",
      meaning: `Calls of service ${service.name} were refused for want of concurrency.`,
      metric: "Throttles",
      statistic: "Sum",
      comparison: "GreaterThanThreshold",
      threshold: 0,
      periods: 2,
    },
    {
      ...live,
      role: "service-duration",
      meaning: `The slowest percent of runs of service ${service.name} took more than 80 % of the timeout.`,
      metric: "Duration",
      statistic: "p99",
      comparison: "GreaterThanThreshold",
      threshold: Math.round(SLOW_SHARE * service.timeoutSeconds * 1000),
      periods: 3,
    },
  ];
}

/** The API's alarm that ends every release: callers see errors, whichever service they come from. */
export function apiErrorAlarm(config: EnvironmentConfig): AlarmSpec {
  return {
    ...EVERY_MINUTE,
    role: "api-5xx",
    meaning: "The API answered five times or more within a minute that it failed.",
    namespace: "AWS/ApiGateway",
    metric: "5XXError",
    dimensions: { ApiName: apiName(config), Stage: API_STAGE },
    statistic: "Sum",
    comparison: "GreaterThanOrEqualToThreshold",
    threshold: 5,
    periods: 1,
  };
}
