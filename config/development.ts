import type { EnvironmentConfig } from "./schema";
import { SERVICES } from "./services";

/** Development: one zone's worth of everything, cheap, freely destroyed; test data only. */
export const development = {
  environment: "development",
  account: { id: "111111111111", baseline: "owned" },
  regions: { primary: "us-west-2", failover: "us-east-1" },
  network: {
    cidr: "10.10.0.0/16",
    zones: [
      { zone: "a", public: "10.10.0.0/24", private: "10.10.16.0/20", database: "10.10.8.0/24" },
      { zone: "b", public: "10.10.1.0/24", private: "10.10.32.0/20", database: "10.10.9.0/24" },
    ],
    natGateways: "single",
    interfaceEndpoints: [],
  },
  database: {
    engineVersion: "15.17",
    instanceClass: "db.t3.medium",
    multiAz: false,
    allocatedStorageGib: 20,
    maxAllocatedStorageGib: 100,
    backupRetentionDays: 7,
    performanceInsightsDays: 7,
    enhancedMonitoringSeconds: 0,
    connectionsAlarm: 50,
  },
  cache: {
    engine: "valkey",
    engineVersion: "7.2",
    nodeType: "cache.t3.micro",
    nodes: 1,
    shards: 1,
    snapshotRetentionDays: 1,
    idleTimeoutSeconds: 300,
  },
  logs: { retentionDays: 90, auditRetentionDays: 365, objectLock: { mode: "GOVERNANCE", days: 1 } },
  encryption: { rotationDays: 90, deletionWindowDays: 7 },
  backup: {
    dailyRetentionDays: 35,
    copyToFailover: false,
    vaultLock: { mode: "governance" },
    restoreTesting: false,
  },
  deletionProtection: "off",
  alerts: { email: "" },
  access: {
    githubRepository: "capitol-eye-care/voice-agent",
    operators: ["arn:aws:iam::111111111111:root"],
    auditors: ["arn:aws:iam::111111111111:root"],
    breakGlass: ["arn:aws:iam::111111111111:root"],
    mfaMaxAgeSeconds: 43_200,
    sessionSeconds: 28_800,
  },
  api: {
    callbackUrls: ["http://localhost:3000/signed-in"],
    logoutUrls: ["http://localhost:3000/signed-out"],
    ratePerSecond: 50,
    burst: 100,
    requestsPerAddress: 1000,
  },
  runtime: { name: "nodejs24.x" },
  services: [...SERVICES],
  budget: { monthlyUsd: 300 },
  state: { lock: "both" },
  tags: { owner: "devops@capitoleyecare.com", costCenter: "voice-agent" },
} satisfies EnvironmentConfig;
