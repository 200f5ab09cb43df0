import { auditTrail, encryption } from "../../checks/citations";
import type { ManagedRule } from "./managed-rule";

const detection = ["164.308(a)(5)(ii)(C)", "164.308(a)(6)(ii)", "164.308(a)(8)", "164.312(b)"];
const vulnerabilities = ["164.308(a)(1)(ii)(A)", "164.308(a)(5)(ii)(B)"];

/**
 * The retentions, in days, that cw-loggroup-retention-period-check can ask for: fewer than CloudWatch Logs has
 * (AWS Config Developer Guide, cw-loggroup-retention-period-check).
 */
const CHECKABLE_RETENTION_DAYS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827, 3653];

/** The longest retention that the rule can ask for without asking for more than is configured, in days. */
function checkableRetention(days: number): number {
  return Math.max(...CHECKABLE_RETENTION_DAYS.filter((checkable) => checkable <= days));
}

/** The watchers are watched. */
export const auditRules: readonly ManagedRule[] = [
  { identifier: "CLOUD_TRAIL_ENABLED", citations: [...auditTrail, "164.308(a)(5)(ii)(C)"] },
  { identifier: "MULTI_REGION_CLOUD_TRAIL_ENABLED", citations: auditTrail },
  { identifier: "CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED", citations: auditTrail },
  { identifier: "CLOUD_TRAIL_ENCRYPTION_ENABLED", citations: encryption },
  {
    identifier: "CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED",
    citations: ["164.312(c)(1)", "164.312(c)(2)"],
  },
  { identifier: "CLOUDTRAIL_S3_DATAEVENTS_ENABLED", citations: [...auditTrail, "164.312(a)(2)(i)"] },
  {
    identifier: "CLOUDWATCH_ALARM_ACTION_CHECK",
    citations: ["164.312(b)", "164.308(a)(6)(ii)"],
    parameters: () => ({
      alarmActionRequired: "true",
      insufficientDataActionRequired: "false",
      okActionRequired: "false",
    }),
  },
  { identifier: "CLOUDWATCH_LOG_GROUP_ENCRYPTED", citations: encryption },
  {
    identifier: "CW_LOGGROUP_RETENTION_PERIOD_CHECK",
    citations: ["164.312(b)", "164.316(b)(2)(i)"],
    parameters: ({ logs }) => ({
      MinRetentionTime: String(checkableRetention(Math.min(logs.retentionDays, logs.auditRetentionDays))),
    }),
  },
  { identifier: "GUARDDUTY_ENABLED_CENTRALIZED", citations: detection },
  { identifier: "GUARDDUTY_NON_ARCHIVED_FINDINGS", citations: detection },
  { identifier: "GUARDDUTY_S3_PROTECTION_ENABLED", citations: detection },
  { identifier: "GUARDDUTY_LAMBDA_PROTECTION_ENABLED", citations: detection },
  { identifier: "GUARDDUTY_RDS_PROTECTION_ENABLED", citations: detection, notInGovCloud: true },
  { identifier: "SECURITYHUB_ENABLED", citations: detection },
  { identifier: "INSPECTOR_LAMBDA_STANDARD_SCAN_ENABLED", citations: vulnerabilities },
  { identifier: "INSPECTOR_LAMBDA_CODE_SCAN_ENABLED", citations: vulnerabilities, notInGovCloud: true },
];
