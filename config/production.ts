import type { EnvironmentConfig } from "./schema";
import { SEVEN_YEARS } from "./retention";
import { servicesWithReserve } from "./services";

/** Production: PHI lives here; everything is doubled, protected, and kept seven years. */
export const production = {
  environment: "production",
  account: { id: "333333333333", baseline: "owned" },
  regions: { primary: "us-west-2", failover: "us-east-1" },
  network: {
    cidr: "10.30.0.0/16",
    zones: [
      { zone: "a", public: "10.30.0.0/24", private: "10.30.16.0/20", database: "10.30.8.0/24" },
      { zone: "b", public: "10.30.1.0/24", private: "10.30.32.0/20", database: "10.30.9.0/24" },
    ],
    natGateways: "per-zone",
    interfaceEndpoints: ["secretsmanager", "kms", "logs", "monitoring", "sqs", "sns", "sts", "xray"],
  },
  database: {
    engineVersion: "15.17",
    instanceClass: "db.r5.large",
    multiAz: true,
    allocatedStorageGib: 100,
    maxAllocatedStorageGib: 1000,
    backupRetentionDays: 35,
    performanceInsightsDays: 731,
    enhancedMonitoringSeconds: 60,
    connectionsAlarm: 50,
  },
  cache: {
    engine: "valkey",
    engineVersion: "7.2",
    nodeType: "cache.r5.large",
    nodes: 2,
    shards: 1,
    snapshotRetentionDays: 35,
    idleTimeoutSeconds: 300,
  },
  logs: {
    retentionDays: SEVEN_YEARS.cloudWatchLogsDays,
    auditRetentionDays: SEVEN_YEARS.cloudWatchLogsDays,
    objectLock: { mode: "COMPLIANCE", days: SEVEN_YEARS.objectLockDays },
  },
  encryption: { rotationDays: 90, deletionWindowDays: 30 },
  backup: {
    dailyRetentionDays: 35,
    monthlyRetentionDays: SEVEN_YEARS.backupDays,
    copyToFailover: true,
    vaultLock: { mode: "governance" },
    restoreTesting: true,
  },
  deletionProtection: "all",
  alerts: { email: "admin@capitoleyecare.com" },
  access: {
    githubRepository: "capitol-eye-care/voice-agent",
    operators: ["arn:aws:iam::333333333333:root"],
    auditors: ["arn:aws:iam::333333333333:root"],
    breakGlass: ["arn:aws:iam::333333333333:root"],
    mfaMaxAgeSeconds: 3600,
    sessionSeconds: 3600,
  },
  domain: { name: "api.capitoleyecare.com" }, // AWS's own host name would take TLS 1.0 too
  api: {
    callbackUrls: ["https://app.capitoleyecare.com/signed-in"],
    logoutUrls: ["https://app.capitoleyecare.com/signed-out"],
    ratePerSecond: 500,
    burst: 1000,
    requestsPerAddress: 2000,
  },
  runtime: { name: "nodejs24.x" },
  services: servicesWithReserve(50),
  budget: { monthlyUsd: 1200, ceilingUsd: 3000 },
  state: { lock: "both" },
  tags: { owner: "devops@capitoleyecare.com", costCenter: "voice-agent" },
} satisfies EnvironmentConfig;
