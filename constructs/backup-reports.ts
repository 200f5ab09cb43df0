import { BackupReportPlan } from "@cdktf/provider-aws/lib/backup-report-plan";
import { Construct } from "constructs";
import { bucketArn } from "../config/aws";
import { bucketName, physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import { stateBackend } from "../config/state";
import { EncryptedBucket } from "./encrypted-bucket";
import { backupReportsRoleArn } from "./key-grants/storage";

export interface BackupReportsProps {
  readonly config: EnvironmentConfig;
  /** The storage key. */
  readonly keyArn: string;
}

/** What is reported daily: evidence that backups, copies and restores ran. */
const REPORTS = ["BACKUP_JOB_REPORT", "COPY_JOB_REPORT", "RESTORE_JOB_REPORT"] as const;

/** Daily reports of AWS Backup in a bucket of their own (45 CFR 164.316(b)(1)). */
export class BackupReports extends Construct {
  readonly bucketName: string;

  constructor(scope: Construct, id: string, { config, keyArn }: BackupReportsProps) {
    super(scope, id);
    const name = bucketName(config, "backup-reports");
    const bucket = new EncryptedBucket(this, "reports", {
      config,
      bucketName: name,
      encryption: { keyArn },
      accessLogs: { bucket: stateBackend(config).accessLogBucket },
      noncurrentDays: config.logs.auditRetentionDays,
      statements: [
        {
          sid: "DeliverReports",
          // By condition: a principal named outright would have to exist before the bucket.
          principals: [{ type: "AWS", identifiers: ["*"] }],
          actions: ["s3:PutObject"],
          resources: [bucketArn(config, name, "/*")],
          condition: [
            { test: "StringEquals", variable: "aws:PrincipalAccount", values: [config.account.id] },
            { test: "ArnEquals", variable: "aws:PrincipalArn", values: [backupReportsRoleArn(config)] },
            { test: "StringEquals", variable: "s3:x-amz-acl", values: ["bucket-owner-full-control"] },
          ],
        },
      ],
    });
    this.bucketName = bucket.bucketName;
    REPORTS.forEach((template) => {
      const kind = template.toLowerCase();
      new BackupReportPlan(this, kind.replaceAll("_", "-"), {
        name: physicalName(config, kind).replaceAll("-", "_"), // AWS takes letters, digits and _ alone
        description: `Daily ${kind.replaceAll("_", " ")}`,
        reportDeliveryChannel: { s3BucketName: bucket.bucketName, formats: ["CSV", "JSON"] },
        reportSetting: { reportTemplate: template },
        dependsOn: [bucket.policy],
      });
    });
  }
}
