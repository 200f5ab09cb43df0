import { z } from "zod";
import { CLOUDWATCH_LOGS_RETENTION_DAYS, KMS_DELETION_WINDOW_DAYS, KMS_ROTATION_DAYS } from "../retention";
import { field, flag, oneOf, oneOfNumbers, wholeNumber } from "./field";

const logRetention = oneOfNumbers(
  CLOUDWATCH_LOGS_RETENTION_DAYS,
  "CloudWatch Logs takes only these; seven years are 2557",
);

export const logsSchema = z.strictObject({
  /** Application, database, cache and flow logs, in days. */
  retentionDays: logRetention,
  /** Trail and access logs that prove who did what, in days (45 CFR 164.316(b)(2)(i)). */
  auditRetentionDays: logRetention,
  /** Object Lock of the audit trail's bucket. COMPLIANCE can be shortened by nobody, not even the root account. */
  objectLock: z.strictObject({
    mode: oneOf(["GOVERNANCE", "COMPLIANCE"], "these are the modes of S3 Object Lock"),
    days: wholeNumber(1, 36500, "S3 takes that many", "days"),
  }),
});

export const encryptionSchema = z.strictObject({
  /** Days between automatic rotations of every customer-managed key. */
  rotationDays: wholeNumber(
    KMS_ROTATION_DAYS.min,
    KMS_ROTATION_DAYS.max,
    "KMS rotates in that range; the story asks for 90",
    "days",
  ),
  /** Days KMS waits before a deleted key is gone. */
  deletionWindowDays: wholeNumber(
    KMS_DELETION_WINDOW_DAYS.min,
    KMS_DELETION_WINDOW_DAYS.max,
    "KMS waits that long",
    "days",
  ),
});

const backupDays = (because: string): z.ZodNumber => wholeNumber(1, 36500, because, "days");

export const backupSchema = z.strictObject({
  /** Days that daily recovery points are kept. */
  dailyRetentionDays: backupDays("AWS Backup takes that many"),
  /** Days that monthly recovery points are kept: `backup_retention_days` of the requirements. @default - no monthly rule */
  monthlyRetentionDays: backupDays("AWS Backup takes that many; seven years are 2555").optional(),
  /** Copy recovery points to the failover region. */
  copyToFailover: flag("copies exist or don't"),
  /** Lock of the vaults. `compliance` can't be undone by anybody after its grace period of days. */
  vaultLock: z.strictObject({
    mode: oneOf(["governance", "compliance"], "these are the modes of AWS Backup Vault Lock"),
    /** Days in which a compliance lock can still be taken back. @default - none: needed for compliance */
    graceDays: wholeNumber(3, 36500, "AWS Backup asks for three days at least", "days").optional(),
  }),
  /** Restore the newest recovery points every month to prove that they work (45 CFR 164.308(a)(7)(ii)(D)). */
  restoreTesting: flag("restores are tried or aren't"),
});

export const budgetSchema = z.strictObject({
  /** Monthly cost budget, in USD. */
  monthlyUsd: wholeNumber(1, 1_000_000, "a budget is a positive amount", "USD"),
  /** A second budget whose excess means that something is wrong. @default - none */
  ceilingUsd: wholeNumber(1, 1_000_000, "a budget is a positive amount", "USD").optional(),
});

export const stateSchema = z.strictObject({
  /** What locks the Terraform state. Terraform 1.15 prints a warning for DynamoDB where cdktf reads output: pick s3 there. */
  lock: oneOf(["dynamodb", "s3", "both"], "these are the locks of the S3 backend"),
});

/** `off`; `database`: RDS alone; `all`: everything that holds data or keys. */
export const protectionSchema = field(
  z.enum(["off", "database", "all"]),
  "one of off, database, all",
  "enable_deletion_protection of the requirements has these three steps",
);
