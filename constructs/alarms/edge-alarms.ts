import type { EnvironmentConfig } from "../../config/schema";
import { API_STAGE, apiName, functionName, webAclName } from "../../config/service-names";
import type { AlarmSpec } from "./alarm-spec";

/** Alarms of the API and the web ACL, and of the function that rotates the cache's AUTH token. */
export function edgeAlarms(config: EnvironmentConfig): AlarmSpec[] {
  const common = {
    comparison: "GreaterThanThreshold",
    periodSeconds: 300,
    missingData: "notBreaching",
  } as const;
  const api = {
    ...common,
    namespace: "AWS/ApiGateway",
    dimensions: { ApiName: apiName(config), Stage: API_STAGE },
  };
  return [
    {
      ...api,
      role: "api-4xx",
      meaning: "The API refused more than 100 requests in 5 minutes: a broken client, or somebody who tries doors.",
      metric: "4XXError",
      statistic: "Sum",
      threshold: 100,
      periods: 1,
    },
    {
      ...api,
      role: "api-latency",
      meaning: "The slowest percent of requests took more than 5 seconds for 15 minutes.",
      metric: "Latency",
      statistic: "p99",
      threshold: 5000,
      periods: 3,
    },
    {
      ...common,
      role: "waf-blocked",
      meaning: "The web ACL blocked more than 500 requests in 5 minutes.",
      namespace: "AWS/WAFV2",
      metric: "BlockedRequests",
      dimensions: { WebACL: webAclName(config), Region: config.regions.primary, Rule: "ALL" },
      statistic: "Sum",
      threshold: 500,
      periods: 1,
    },
    {
      ...common,
      role: "auth-token-rotation",
      meaning: "A step of the rotation of the cache's AUTH token failed.",
      namespace: "AWS/Lambda",
      metric: "Errors",
      dimensions: { FunctionName: functionName(config, "rotate-auth-token") },
      statistic: "Sum",
      threshold: 0,
      periods: 1,
    },
  ];
}
