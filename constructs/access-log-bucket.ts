import { Construct } from "constructs";
import { bucketArn, servicePrincipal } from "../config/aws";
import type { EnvironmentConfig } from "../config/schema";
import { EncryptedBucket } from "./encrypted-bucket";

export interface AccessLogBucketProps {
  readonly config: EnvironmentConfig;
  readonly bucketName: string;
}

/** The bucket that other buckets' access logs go to (45 CFR 164.312(b)). */
export class AccessLogBucket extends Construct {
  readonly bucketName: string;

  constructor(scope: Construct, id: string, { config, bucketName }: AccessLogBucketProps) {
    super(scope, id);
    const days = config.logs.auditRetentionDays;
    const bucket = new EncryptedBucket(this, "logs", {
      config,
      bucketName,
      encryption: { s3ManagedBecause: "S3 delivers server access logs to buckets with SSE-S3 only" },
      accessLogs: { noneBecause: "a bucket that logs to itself never stops" },
      noncurrentDays: days,
      expirationDays: days,
      statements: [
        {
          sid: "DeliverAccessLogs",
          principals: [{ type: "Service", identifiers: [servicePrincipal("logging.s3")] }],
          actions: ["s3:PutObject"],
          resources: [bucketArn(config, bucketName, "/*")],
          condition: [{ test: "StringEquals", variable: "aws:SourceAccount", values: [config.account.id] }],
        },
      ],
    });
    this.bucketName = bucket.bucketName;
  }
}
