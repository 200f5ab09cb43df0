import type { EnvironmentConfig } from "../../../config/schema";
import type { Synthesized } from "../synthesized";
import { markdownTable } from "./markdown-table";

const ROWS: readonly (readonly [string, (config: EnvironmentConfig) => string])[] = [
  ["Region, failover region", ({ regions }) => `${regions.primary}, ${regions.failover}`],
  ["Address block", ({ network }) => network.cidr],
  ["Zones", ({ network }) => network.zones.map(({ zone }) => zone).join(", ")],
  ["NAT gateways", ({ network }) => (network.natGateways === "single" ? "1" : "one a zone")],
  [
    "Interface endpoints",
    ({ network }) => (network.interfaceEndpoints.length === 0 ? "none" : network.interfaceEndpoints.join(", ")),
  ],
  ["PostgreSQL", ({ database }) => `${database.engineVersion} on ${database.instanceClass}`],
  ["Standby in a second zone", ({ database }) => yes(database.multiAz)],
  [
    "Database storage",
    ({ database }) => `${database.allocatedStorageGib} GiB, grows to ${database.maxAllocatedStorageGib} GiB`,
  ],
  ["Point-in-time recovery", ({ database }) => days(database.backupRetentionDays)],
  [
    "Enhanced monitoring",
    ({ database }) =>
      database.enhancedMonitoringSeconds === 0 ? "off" : `every ${database.enhancedMonitoringSeconds} s`,
  ],
  ["Database Insights", ({ database }) => days(database.performanceInsightsDays)],
  [
    "Cache",
    ({ cache }) =>
      `${cache.engine} ${cache.engineVersion}, ${cache.nodes} × ${cache.nodeType}${cache.shards > 1 ? ` × ${cache.shards} shards` : ""}`,
  ],
  ["Daily backups, kept", ({ backup }) => days(backup.dailyRetentionDays)],
  ["Monthly backups, kept", ({ backup }) => (backup.monthlyRetentionDays ? days(backup.monthlyRetentionDays) : "none")],
  ["Copies in the failover region", ({ backup }) => yes(backup.copyToFailover)],
  ["Vault lock", ({ backup }) => backup.vaultLock.mode],
  ["Monthly restore test", ({ backup }) => yes(backup.restoreTesting)],
  ["Deletion protection", ({ deletionProtection }) => deletionProtection],
  ["Runtime of the services", ({ runtime }) => runtime.name],
  [
    "Monthly budget",
    ({ budget }) => `${budget.monthlyUsd} USD${budget.ceilingUsd ? `, ceiling ${budget.ceilingUsd} USD` : ""}`,
  ],
];

/** What each environment gets, from config/. */
export function environmentsTable({ configs }: Synthesized): string {
  return markdownTable(
    ["", ...configs.map(({ environment }) => environment)],
    ROWS.map(([label, value]) => [label, ...configs.map(value)]),
  );
}

function yes(value: boolean): string {
  return value ? "yes" : "no";
}

function days(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}
