import type { EnvironmentConfig } from "../../config/schema";
import { REJECTED_CONNECTIONS, SLOW_QUERIES } from "../saved-queries";
import { graph, heading, logTable, type MetricLine, type Widget } from "./widgets";

export interface OperationsFacts {
  readonly instanceId: string;
  readonly memberIds: readonly string[];
  readonly flowLogGroupName: string;
  readonly databaseLogGroupName: string;
}

/** Database, cache and network at one glance (requirements/infrastructure-readme.md, CloudWatch Dashboard). */
export function operationsWidgets({ regions }: EnvironmentConfig, facts: OperationsFacts): Widget[] {
  const region = regions.primary;
  const rds = (metric: string): MetricLine[] => [["AWS/RDS", metric, "DBInstanceIdentifier", facts.instanceId]];
  const cache = (metric: string): MetricLine[] =>
    facts.memberIds.map((id) => ["AWS/ElastiCache", metric, "CacheClusterId", id]);
  return [
    heading("## PostgreSQL"),
    graph(region, "CPU (%)", rds("CPUUtilization")),
    graph(region, "Connections", rds("DatabaseConnections"), "Maximum"),
    graph(region, "Freeable memory (bytes)", rds("FreeableMemory"), "Minimum"),
    graph(region, "Free storage (bytes)", rds("FreeStorageSpace"), "Minimum"),
    logTable(region, "Slow queries", facts.databaseLogGroupName, SLOW_QUERIES),
    heading("## Session cache"),
    graph(region, "Engine CPU (%)", cache("EngineCPUUtilization")),
    graph(region, "Memory (%)", cache("DatabaseMemoryUsagePercentage"), "Maximum"),
    graph(region, "Connections", cache("CurrConnections"), "Maximum"),
    heading("## Network"),
    logTable(region, "Rejected connections", facts.flowLogGroupName, REJECTED_CONNECTIONS),
  ];
}
