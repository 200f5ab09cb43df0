import { z } from "zod";
import { CACHE_ENGINE_VERSIONS, isCreatablePostgres } from "../engine-versions";
import {
  CACHE_SNAPSHOT_RETENTION_DAYS,
  PERFORMANCE_INSIGHTS_RETENTION_DAYS,
  RDS_BACKUP_RETENTION_DAYS,
} from "../retention";
import { field, flag, oneOf, oneOfNumbers, text, wholeNumber } from "./field";

export const databaseSchema = z.strictObject({
  /** PostgreSQL version, major.minor. */
  engineVersion: field(
    z.string().refine(isCreatablePostgres),
    "14.18 or later, 15.13 or later, 16.9 or later, 17.5 or later, 18.1 or later",
    "RDS doesn't create older minors any more, 15.4 among them (ADR 0006)",
  ),
  /** RDS instance class: `db_instance_class` of the requirements. */
  instanceClass: text(
    /^db\.[a-z][a-z0-9]{1,5}\.(micro|small|medium|large|\d{0,2}xlarge)$/,
    "an instance class like db.t3.medium or db.r5.large",
    "RDS names its classes db.<family>.<size>",
  ),
  /** A standby in a second zone; switching it on later causes no outage. */
  multiAz: flag("a standby exists or doesn't"),
  /** Storage at creation, in GiB. */
  allocatedStorageGib: wholeNumber(20, 65536, "gp3 volumes of RDS have that size", "GiB"),
  /** Storage autoscaling stops here, in GiB. */
  maxAllocatedStorageGib: wholeNumber(21, 65536, "gp3 volumes of RDS have that size", "GiB"),
  /** Days of point-in-time recovery; longer retention is AWS Backup's. */
  backupRetentionDays: wholeNumber(
    RDS_BACKUP_RETENTION_DAYS.min,
    RDS_BACKUP_RETENTION_DAYS.max,
    "RDS keeps automated backups 35 days at most; seven years are kept by AWS Backup, set by backup.monthlyRetentionDays (ADR 0004)",
    "days",
  ),
  /** Performance Insights retention, in days. */
  performanceInsightsDays: oneOfNumbers(
    PERFORMANCE_INSIGHTS_RETENTION_DAYS,
    "Performance Insights keeps 7 days, whole months of 31 days, or 731 days",
  ),
  /** Seconds between enhanced-monitoring samples; 0 is off. */
  enhancedMonitoringSeconds: oneOfNumbers([0, 1, 5, 10, 15, 30, 60], "RDS samples at these intervals"),
  /** Alarm when more connections than this are open. */
  connectionsAlarm: wholeNumber(1, 5000, "requirements: 50 connections", "connections"),
  /** Recovery point or snapshot that a new database is restored from (disaster-recovery.md). @default - an empty database */
  recoverFrom: text(
    /^arn:aws(-us-gov)?:(rds|backup):[a-z0-9-]+:\d{12}:.+$/,
    "the ARN of an RDS snapshot or of an AWS Backup recovery point",
    "a database is restored from one of them",
  ).optional(),
});

export const cacheSchema = z.strictObject({
  /** ElastiCache engine. */
  engine: oneOf(["valkey", "redis"], "these speak the Redis protocol"),
  /** Engine version, major.minor. */
  engineVersion: field(
    z.string(),
    `valkey ${CACHE_ENGINE_VERSIONS.valkey.join(", ")}, or redis ${CACHE_ENGINE_VERSIONS.redis.join(", ")}`,
    "ElastiCache offers these; 7.2 exists as Valkey only (ADR 0007)",
  ),
  /** Node type: `redis_node_type` of the requirements. */
  nodeType: text(
    /^cache\.[a-z][a-z0-9]{1,5}\.(micro|small|medium|large|\d{0,2}xlarge)$/,
    "a node type like cache.t3.micro or cache.r5.large",
    "ElastiCache names its types cache.<family>.<size>",
  ),
  /** Nodes in each shard; from two on there is automatic failover across zones. */
  nodes: wholeNumber(1, 6, "a shard has one primary and up to five replicas", "nodes"),
  /** Shards. More than one switches cluster mode on; can't be changed after creation between 1 and more. */
  shards: wholeNumber(1, 90, "ElastiCache takes up to 90 shards", "shards"),
  /** Days that snapshots are kept. */
  snapshotRetentionDays: wholeNumber(
    CACHE_SNAPSHOT_RETENTION_DAYS.min,
    CACHE_SNAPSHOT_RETENTION_DAYS.max,
    "ElastiCache keeps snapshots 35 days at most, and none would be no backup (45 CFR 164.308(a)(7)(ii)(A))",
    "days",
  ),
  /** Idle client connections are closed after this many seconds (45 CFR 164.312(a)(2)(iii)). */
  idleTimeoutSeconds: wholeNumber(60, 3600, "an idle session ends within the hour", "seconds"),
});
