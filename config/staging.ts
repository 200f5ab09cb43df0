import type { EnvironmentConfig } from "./schema";
import { SEVEN_YEARS } from "./retention";
import { servicesWithReserve } from "./services";

/** Staging: production's shape at development's size; test data only. */
export const staging = {
  environment: "staging",
  account: { id: "222222222222", baseline: "owned" },
  regions: { primary: "us-west-2", failover: "us-east-1" },
  network: {
    cidr: "10.20.0.0/16",
    zones: [
      { zone: "a", public: "10.20.0.0/24", private: "10.20.16.0/20", database: "10.20.8.0/24" },
      { zone: "b", public: "10.20.1.0/24", private: "10.20.32.0/20", database: "10.20.9.0/24" },
    ],
    natGateways: "single",
    interfaceEndpoints: ["secretsmanager", "kms", "logs", "monitoring", "sqs", "sns"],
  },
  database: {
    engineVersion: "15.17",
    instanceClass: "db.t3.medium",
    multiAz: true,
    allocatedStorageGib: 20,
    maxAllocatedStorageGib: 200,
    backupRetentionDays: 35,
    performanceInsightsDays: 31,
    enhancedMonitoringSeconds: 60,
    connectionsAlarm: 50,
  },
  cache: {
    engine: "valkey",
    engineVersion: "7.2",
    nodeType: "cache.t3.micro",
    nodes: 2,
    shards: 1,
    snapshotRetentionDays: 15,
    idleTimeoutSeconds: 300,
  },
  logs: {
    retentionDays: 365,
    auditRetentionDays: SEVEN_YEARS.cloudWatchLogsDays,
    objectLock: { mode: "GOVERNANCE", days: 30 },
  },
  encryption: { rotationDays: 90, deletionWindowDays: 30 },
  backup: {
    dailyRetentionDays: 35,
    copyToFailover: false,
    vaultLock: { mode: "governance" },
    restoreTesting: true,
  },
  deletionProtection: "database",
  alerts: { email: "" },
  access: {
    githubRepository: "capitol-eye-care/voice-agent",
    operators: ["arn:aws:iam::222222222222:root"],
    auditors: ["arn:aws:iam::222222222222:root"],
    breakGlass: ["arn:aws:iam::222222222222:root"],
    mfaMaxAgeSeconds: 3600,
    sessionSeconds: 14_400,
  },
  api: {
    callbackUrls: ["https://staging.capitoleyecare.com/signed-in"],
    logoutUrls: ["https://staging.capitoleyecare.com/signed-out"],
    ratePerSecond: 100,
    burst: 200,
    requestsPerAddress: 2000,
  },
  runtime: { name: "nodejs24.x" },
  services: servicesWithReserve(10),
  budget: { monthlyUsd: 600 },
  state: { lock: "both" },
  tags: { owner: "devops@capitoleyecare.com", costCenter: "voice-agent" },
} satisfies EnvironmentConfig;
