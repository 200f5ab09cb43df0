import type { EnvironmentConfig } from "../../config/schema";
import type { ServiceConfig } from "../../config/schema/services";
import {
  API_STAGE,
  apiName,
  deadLetterQueueName,
  functionName,
  queueName,
  webAclName,
} from "../../config/service-names";
import { graph, heading, type MetricLine, type Widget } from "./widgets";

/** The edge, then one row for each service: what a person looks at during a release or an incident. */
export function servicesWidgets(config: EnvironmentConfig): Widget[] {
  return [...edgeRow(config), ...config.services.flatMap((service) => serviceRow(config, service))];
}

function edgeRow(config: EnvironmentConfig): Widget[] {
  const region = config.regions.primary;
  const api = (metric: string): MetricLine[] => [
    ["AWS/ApiGateway", metric, "ApiName", apiName(config), "Stage", API_STAGE],
  ];
  const waf = (metric: string): MetricLine => [
    "AWS/WAFV2",
    metric,
    "WebACL",
    webAclName(config),
    "Region",
    region,
    "Rule",
    "ALL",
  ];
  return [
    heading("## API"),
    graph(region, "Requests", api("Count"), "Sum"),
    graph(region, "Errors of callers (4xx)", api("4XXError"), "Sum"),
    graph(region, "Errors of ours (5xx)", api("5XXError"), "Sum"),
    graph(region, "Latency p99 (ms)", api("Latency"), "p99"),
    graph(region, "Web ACL", [waf("AllowedRequests"), waf("BlockedRequests")], "Sum"),
  ];
}

function serviceRow(config: EnvironmentConfig, service: ServiceConfig): Widget[] {
  const region = config.regions.primary;
  const lambda = (...metrics: string[]): MetricLine[] =>
    metrics.map((metric) => ["AWS/Lambda", metric, "FunctionName", functionName(config, service.name)]);
  const queue = (metric: string, name: string): MetricLine => ["AWS/SQS", metric, "QueueName", name];
  const deadLetters = queue("ApproximateNumberOfMessagesVisible", deadLetterQueueName(config, service.name));
  return [
    heading(`## Service ${service.name}`),
    graph(region, "Invocations, errors, throttles", lambda("Invocations", "Errors", "Throttles"), "Sum"),
    graph(region, "Duration p99 (ms)", lambda("Duration"), "p99"),
    graph(region, "Concurrency", lambda("ConcurrentExecutions"), "Maximum"),
    graph(region, "Dead letters", [deadLetters], "Maximum"),
    ...(service.events
      ? [
          graph(
            region,
            "Age of the oldest message (s)",
            [queue("ApproximateAgeOfOldestMessage", queueName(config, service.name))],
            "Maximum",
          ),
        ]
      : []),
  ];
}
