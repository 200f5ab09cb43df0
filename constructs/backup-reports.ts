import { BackupReportPlan } from "@cdktf/provider-aws/lib/backup-report-plan";
import { IamServiceLinkedRole } from "@cdktf/provider-aws/lib/iam-service-linked-role";
import { Construct } from "constructs";
import { ownsAccount } from "../config/account-baseline";
import { bucketArn, servicePrincipal } from "../config/aws";
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
          principals: [{ type: "AWS", identifiers: [serviceLinkedRole(this, config)] }],
          actions: ["s3:PutObject"],
          resources: [bucketArn(config, name, "/*")],
          condition: [{ test: "StringEquals", variable: "s3:x-amz-acl", values: ["bucket-owner-full-control"] }],
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

/** AWS Backup delivers by this role. A bucket's policy can name it only once it exists: a new account lacks it. */
function serviceLinkedRole(scope: Construct, config: EnvironmentConfig): string {
  if (!ownsAccount(config)) return backupReportsRoleArn(config);
  return new IamServiceLinkedRole(scope, "service-linked-role", {
    awsServiceName: servicePrincipal("reports.backup"),
  }).arn;
}
