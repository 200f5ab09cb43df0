import type { Construct } from "constructs";
import { stateBackend } from "../config/state";
import { AccessLogBucket } from "../constructs/access-log-bucket";
import { EncryptedBucket } from "../constructs/encrypted-bucket";
import { EncryptionKey } from "../constructs/encryption-key";
import { LockTable } from "../constructs/lock-table";
import { BaseStack, type BaseStackProps } from "./base-stack";

/** Days that overwritten states are kept: long enough to notice and to go back. */
const STATE_VERSIONS_DAYS = 365;

/** Where Terraform keeps its state; the stack's own state ends in its bucket too (design: Bootstrap). */
export class StateStack extends BaseStack {
  readonly keyArn: string;

  constructor(scope: Construct, props: BaseStackProps) {
    super(scope, "state", props);
    const { config } = this;
    const names = stateBackend(config);

    const key = new EncryptionKey(this, "state-key", {
      config,
      alias: names.keyAlias.replace("alias/", ""),
      description: "Terraform state: bucket and lock table",
      viaServices: ["s3", "dynamodb"],
    });
    const accessLogs = new AccessLogBucket(this, "access-logs", {
      config,
      bucketName: names.accessLogBucket,
    });
    const bucket = new EncryptedBucket(this, "state", {
      config,
      bucketName: names.bucket,
      encryption: { keyArn: key.arn },
      accessLogs: { bucket: accessLogs.bucketName },
      noncurrentDays: STATE_VERSIONS_DAYS,
    });
    const table = new LockTable(this, "lock", { config, tableName: names.lockTable, keyArn: key.arn });

    this.keyArn = key.arn;

    this.output("state_bucket", bucket.bucketName, "Bucket that holds the Terraform state of every stack");
    this.output("lock_table", table.name, "DynamoDB table that locks the state");
    this.output("state_key_arn", key.arn, "KMS key that encrypts the state");
  }
}
