import type { ConfigProblem } from "../problem";
import { SEVEN_YEARS } from "../retention";
import type { EnvironmentRule } from "./rule";

/** What production may never do without: it holds PHI. */
export const productionRule: EnvironmentRule = (config) => {
  if (config.environment !== "production") return [];
  const problems: ConfigProblem[] = [];
  const refuse = (path: string, got: unknown, allowed: string, because: string): void => {
    problems.push({ path, got, allowed, because });
  };
  const { backup, logs, database, cache } = config;
  if ((backup.monthlyRetentionDays ?? 0) < SEVEN_YEARS.backupDays) {
    refuse(
      "backup.monthlyRetentionDays",
      backup.monthlyRetentionDays,
      `${SEVEN_YEARS.backupDays} days or more in production`,
      "backups are kept seven years (45 CFR 164.316(b)(2)(i) asks six)",
    );
  }
  if (!backup.copyToFailover) {
    refuse("backup.copyToFailover", false, "true in production", "a region can be lost (45 CFR 164.308(a)(7)(ii)(B))");
  }
  if (!backup.restoreTesting) {
    refuse(
      "backup.restoreTesting",
      false,
      "true in production",
      "a backup counts once it was restored (45 CFR 164.308(a)(7)(ii)(D))",
    );
  }
  if (logs.auditRetentionDays < SEVEN_YEARS.cloudWatchLogsDays) {
    refuse(
      "logs.auditRetentionDays",
      logs.auditRetentionDays,
      `${SEVEN_YEARS.cloudWatchLogsDays} or more in production`,
      "audit logs are kept seven years",
    );
  }
  if (logs.retentionDays < SEVEN_YEARS.cloudWatchLogsDays) {
    refuse(
      "logs.retentionDays",
      logs.retentionDays,
      `${SEVEN_YEARS.cloudWatchLogsDays} or more in production`,
      "logs are kept seven years",
    );
  }
  if (logs.objectLock.mode !== "COMPLIANCE") {
    refuse(
      "logs.objectLock.mode",
      logs.objectLock.mode,
      "COMPLIANCE in production",
      "the audit trail is immutable (45 CFR 164.312(c)(1))",
    );
  }
  if (logs.objectLock.days < SEVEN_YEARS.objectLockDays) {
    refuse(
      "logs.objectLock.days",
      logs.objectLock.days,
      `${SEVEN_YEARS.objectLockDays} or more in production`,
      "the audit trail is kept seven years",
    );
  }
  if (config.deletionProtection !== "all") {
    refuse(
      "deletionProtection",
      config.deletionProtection,
      "all in production",
      "nothing that holds PHI may be deleted by accident",
    );
  }
  if (config.alerts.email === "") {
    refuse("alerts.email", "", "an e-mail address in production", "an alarm has to reach somebody");
  }
  if (!database.multiAz) {
    refuse("database.multiAz", false, "true in production", "a zone can be lost (45 CFR 164.308(a)(7)(ii)(C))");
  }
  if (database.enhancedMonitoringSeconds === 0) {
    refuse(
      "database.enhancedMonitoringSeconds",
      0,
      "1 to 60 in production",
      "the database is watched (45 CFR 164.312(b))",
    );
  }
  if (cache.nodes < 2) {
    refuse("cache.nodes", cache.nodes, "2 or more in production", "a zone can be lost (45 CFR 164.308(a)(7)(ii)(C))");
  }
  if (config.encryption.deletionWindowDays < 30) {
    refuse(
      "encryption.deletionWindowDays",
      config.encryption.deletionWindowDays,
      "30 in production",
      "a deleted key is lost data",
    );
  }
  return problems;
};
