import type { EnvironmentConfig } from "../../config/schema";
import type { ServiceConfig } from "../../config/schema/services";
import { deadLetterQueueName, functionName, queueName } from "../../config/service-names";
import type { AlarmSpec } from "./alarm-spec";

/** Concurrent runs that are too many where none are reserved: half of an account's usual 1000 a region, for all. */
const UNRESERVED_CONCURRENCY = 500;

/** Age of a message that shows a service which doesn't keep up, in seconds. */
const OLD_MESSAGE_SECONDS = 900;

/**
 * Alarms of a service's capacity and queues; errors, throttles and duration are among the rollback alarms of the
 * services stack.
 */
export function serviceAlarms(config: EnvironmentConfig, service: ServiceConfig): AlarmSpec[] {
  const ofService = { instance: service.name, missingData: "notBreaching" as const };
  const queue = (name: string) => ({
    ...ofService,
    namespace: "AWS/SQS",
    dimensions: { QueueName: name },
    statistic: "Maximum" as const,
    comparison: "GreaterThanThreshold" as const,
  });
  const reserve = service.reservedConcurrency ?? UNRESERVED_CONCURRENCY;
  const specs: AlarmSpec[] = [
    {
      ...ofService,
      role: "service-concurrency",
      meaning: `Service ${service.name} ran more than ${Math.floor(reserve * 0.8)} times at once.`,
      namespace: "AWS/Lambda",
      metric: "ConcurrentExecutions",
      dimensions: { FunctionName: functionName(config, service.name) },
      statistic: "Maximum",
      comparison: "GreaterThanThreshold",
      threshold: Math.floor(reserve * 0.8),
      periodSeconds: 60,
      periods: 3,
    },
    {
      ...queue(deadLetterQueueName(config, service.name)),
      role: "service-dead-letters",
      meaning: `Service ${service.name} set a message aside that it failed to handle.`,
      metric: "ApproximateNumberOfMessagesVisible",
      threshold: 0,
      periodSeconds: 300,
      periods: 1,
    },
  ];
  if (service.events) {
    specs.push({
      ...queue(queueName(config, service.name)),
      role: "service-queue-age",
      meaning: `The oldest message for service ${service.name} has waited more than 15 minutes.`,
      metric: "ApproximateAgeOfOldestMessage",
      threshold: OLD_MESSAGE_SECONDS,
      periodSeconds: 300,
      periods: 2,
    });
  }
  return specs;
}
