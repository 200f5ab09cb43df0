import { ConfigConfigurationRecorder } from "@cdktf/provider-aws/lib/config-configuration-recorder";
import { ConfigConfigurationRecorderStatus } from "@cdktf/provider-aws/lib/config-configuration-recorder-status";
import { ConfigDeliveryChannel } from "@cdktf/provider-aws/lib/config-delivery-channel";
import { ConfigRetentionConfiguration } from "@cdktf/provider-aws/lib/config-retention-configuration";
import { IamServiceLinkedRole } from "@cdktf/provider-aws/lib/iam-service-linked-role";
import { Construct } from "constructs";
import { ownsAccount } from "../../config/account-baseline";
import { bucketArn, iamArn, servicePrincipal } from "../../config/aws";
import { bucketName, physicalName } from "../../config/names";
import { SEVEN_YEARS } from "../../config/retention";
import type { EnvironmentConfig } from "../../config/schema";
import { EncryptedBucket } from "../encrypted-bucket";
import type { PolicyStatement } from "../policy-document";

export interface ConfigurationRecorderProps {
  readonly config: EnvironmentConfig;
  /** The storage key; its policy admits AWS Config. */
  readonly storageKeyArn: string;
  /** Bucket that gets the history's access logs. */
  readonly accessLogBucket: string;
}

/**
 * AWS Config records every resource of the account and keeps its history seven years (45 CFR 164.312(b),
 * 164.316(b)(2)(i)). Its bucket has no Object Lock: the delivery channel refuses one (ADR 0016).
 */
export class ConfigurationRecorder extends Construct {
  readonly bucketName: string;
  /** Stands for a recorder that runs; rules depend on it. */
  readonly running: ConfigConfigurationRecorderStatus;

  constructor(scope: Construct, id: string, { config, storageKeyArn, accessLogBucket }: ConfigurationRecorderProps) {
    super(scope, id);
    const name = physicalName(config, "recorder");
    const bucket = new EncryptedBucket(this, "history", {
      config,
      bucketName: bucketName(config, "config"),
      encryption: { keyArn: storageKeyArn },
      accessLogs: { bucket: accessLogBucket },
      noncurrentDays: config.logs.auditRetentionDays,
      expirationDays: config.logs.auditRetentionDays,
      statements: delivery(config, bucketName(config, "config")),
    });
    const recorder = new ConfigConfigurationRecorder(this, "recorder", {
      name,
      roleArn: serviceLinkedRole(this, config),
      recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
      recordingMode: { recordingFrequency: "CONTINUOUS" },
    });
    const channel = new ConfigDeliveryChannel(this, "channel", {
      name,
      s3BucketName: bucket.bucketName,
      s3KmsKeyArn: storageKeyArn,
      snapshotDeliveryProperties: { deliveryFrequency: "TwentyFour_Hours" },
      dependsOn: [recorder, bucket.policy],
    });
    this.running = new ConfigConfigurationRecorderStatus(this, "running", {
      name: recorder.name,
      isEnabled: true,
      dependsOn: [channel],
    });
    new ConfigRetentionConfiguration(this, "retention", { retentionPeriodInDays: SEVEN_YEARS.configHistoryDays });
    this.bucketName = bucket.bucketName;
  }
}

/** Security Hub (Config.1) asks for the service-linked role: it alone reads every type of resource that AWS adds. */
function serviceLinkedRole(scope: Construct, config: EnvironmentConfig): string {
  const service = servicePrincipal("config");
  if (!ownsAccount(config)) return iamArn(config, `role/aws-service-role/${service}/AWSServiceRoleForConfig`);
  return new IamServiceLinkedRole(scope, "service-linked-role", { awsServiceName: service }).arn;
}

/** AWS Config, in its own name, delivers for this account, and nothing else. */
function delivery(config: EnvironmentConfig, bucket: string): PolicyStatement[] {
  const principals = [{ type: "Service", identifiers: [servicePrincipal("config")] }];
  const sourceAccount = { test: "StringEquals", variable: "aws:SourceAccount", values: [config.account.id] };
  return [
    {
      sid: "ConfigChecksBucket",
      principals,
      actions: ["s3:GetBucketAcl", "s3:ListBucket"],
      resources: [bucketArn(config, bucket)],
      condition: [sourceAccount],
    },
    {
      sid: "ConfigDelivers",
      principals,
      actions: ["s3:PutObject"],
      resources: [bucketArn(config, bucket, `/AWSLogs/${config.account.id}/Config/*`)],
      condition: [
        sourceAccount,
        { test: "StringEquals", variable: "s3:x-amz-acl", values: ["bucket-owner-full-control"] },
      ],
    },
  ];
}
