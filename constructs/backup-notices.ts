import { BackupVaultNotifications } from "@cdktf/provider-aws/lib/backup-vault-notifications";
import { Construct } from "constructs";
import type { EnvironmentConfig } from "../config/schema";
import { EventNotice } from "./event-notice";

export interface BackupNoticesProps {
  readonly config: EnvironmentConfig;
  readonly vaultName: string;
  readonly topicArn: string;
}

/** Kinds of jobs and the states of theirs that somebody has to look at. */
const JOBS = [
  { kind: "Backup", states: ["FAILED", "EXPIRED", "ABORTED"] },
  { kind: "Copy", states: ["FAILED"] },
  { kind: "Restore", states: ["FAILED", "ABORTED"] },
] as const;

/** Tells about jobs that failed and about changed recovery points. */
export class BackupNotices extends Construct {
  constructor(scope: Construct, id: string, { config, vaultName, topicArn }: BackupNoticesProps) {
    super(scope, id);
    new BackupVaultNotifications(this, "vault", {
      backupVaultName: vaultName,
      snsTopicArn: topicArn,
      // AWS no longer sends BACKUP_JOB_FAILED and its like to topics: the event rules below do.
      backupVaultEvents: [
        "COPY_JOB_FAILED",
        "RECOVERY_POINT_MODIFIED",
        "RESTORE_JOB_COMPLETED",
        "S3_BACKUP_OBJECT_FAILED",
      ],
    });
    for (const { kind, states } of JOBS) {
      const name = `${kind.toLowerCase()}-job-failed`;
      new EventNotice(this, name, {
        config,
        name,
        description: `${kind} jobs of AWS Backup that didn't succeed`,
        pattern: {
          source: ["aws.backup"],
          "detail-type": [`${kind} Job State Change`],
          detail: jobStates(kind, states),
        },
        topicArn,
      });
    }
  }
}

/** Restore jobs name their state `status`, the others `state`. */
function jobStates(kind: string, states: readonly string[]): Record<string, readonly string[]> {
  return kind === "Restore" ? { status: states } : { state: states };
}
