import type { EnvironmentConfig } from "../../config/schema";
import type { AlarmSpec } from "./alarm-spec";

const GIB = 1024 ** 3;

/** Alarms of PostgreSQL; thresholds are those of requirements/infrastructure-readme.md, Automated Alarms. */
export function databaseAlarms(config: EnvironmentConfig, instanceId: string): AlarmSpec[] {
  const rds = {
    namespace: "AWS/RDS",
    dimensions: { DBInstanceIdentifier: instanceId },
    periodSeconds: 300,
    missingData: "missing" as const,
  };
  return [
    {
      ...rds,
      role: "database-cpu",
      meaning: "PostgreSQL used more than 80 % of its CPU for 10 minutes.",
      metric: "CPUUtilization",
      statistic: "Average",
      comparison: "GreaterThanThreshold",
      threshold: 80,
      periods: 2,
    },
    {
      ...rds,
      role: "database-connections",
      meaning: `PostgreSQL has more than ${config.database.connectionsAlarm} connections.`,
      metric: "DatabaseConnections",
      statistic: "Maximum",
      comparison: "GreaterThanThreshold",
      threshold: config.database.connectionsAlarm,
      periods: 1,
    },
    {
      ...rds,
      role: "database-storage",
      meaning: "PostgreSQL has less than 10 GiB of free storage.",
      metric: "FreeStorageSpace",
      statistic: "Minimum",
      comparison: "LessThanThreshold",
      threshold: 10 * GIB,
      periods: 1,
    },
  ];
}
