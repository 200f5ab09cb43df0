import { Cloudtrail } from "@cdktf/provider-aws/lib/cloudtrail";
import { Construct } from "constructs";
import { arnOf, bucketArn, servicePrincipal } from "../../config/aws";
import { bucketName, physicalName, trailLogGroupName } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import { EncryptedBucket } from "../encrypted-bucket";
import { EncryptedLogGroup } from "../encrypted-log-group";
import type { PolicyStatement } from "../policy-document";
import { ServiceRole } from "../service-role";

export interface AuditTrailProps {
  readonly config: EnvironmentConfig;
  /** The logs key; its policy names the trail. */
  readonly logsKeyArn: string;
  /** Bucket that gets the archive's access logs. */
  readonly accessLogBucket: string;
}

/**
 * Every call to AWS in every region, signed, encrypted, in an archive that nobody can change and in a log group that
 * alarms read (45 CFR 164.312(b), (c)(1)).
 */
export class AuditTrail extends Construct {
  readonly logGroupName: string;
  readonly bucketName: string;

  constructor(scope: Construct, id: string, { config, logsKeyArn, accessLogBucket }: AuditTrailProps) {
    super(scope, id);
    const name = physicalName(config, "trail");
    const archive = bucketName(config, "trail");
    const bucket = new EncryptedBucket(this, "archive", {
      config,
      bucketName: archive,
      encryption: {
        keyArn: logsKeyArn,
        except: {
          path: `/AWSLogs/${config.account.id}/CloudTrail-Digest/*`,
          because: "CloudTrail encrypts its digests by S3's own key only; refused, the trail would lose its signatures",
        },
        noBucketKeyBecause: "the key's policy admits CloudTrail by its encryption context",
      },
      accessLogs: { bucket: accessLogBucket },
      objectLock: config.logs.objectLock,
      noncurrentDays: config.logs.objectLock.days,
      expirationDays: config.logs.auditRetentionDays,
      statements: delivery(config, name, archive),
    });
    const logGroup = new EncryptedLogGroup(this, "log-group", {
      config,
      name: trailLogGroupName(config),
      keyArn: logsKeyArn,
      purpose: "audit",
    });
    const role = new ServiceRole(this, "to-logs", {
      config,
      name: "trail",
      description: "CloudTrail: delivers the trail to CloudWatch Logs",
      service: "cloudtrail",
      noSourceAccountBecause: "CloudTrail documents no source account when it takes the role that writes its logs",
      statements: [
        { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [`${logGroup.arn}:log-stream:*`] },
      ],
    });
    new Cloudtrail(this, "trail", {
      name,
      s3BucketName: bucket.bucketName,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      enableLogging: true,
      kmsKeyId: logsKeyArn,
      cloudWatchLogsGroupArn: `${logGroup.arn}:*`,
      cloudWatchLogsRoleArn: role.arn,
      advancedEventSelector: [
        selector("management", { eventCategory: "Management" }),
        selector("objects", { eventCategory: "Data", "resources.type": "AWS::S3::Object" }),
        selector("functions", { eventCategory: "Data", "resources.type": "AWS::Lambda::Function" }),
      ],
      insightSelector:
        config.environment === "production"
          ? [{ insightType: "ApiCallRateInsight" }, { insightType: "ApiErrorRateInsight" }]
          : [],
      dependsOn: [bucket.policy, ...role.attachments],
    });
    this.logGroupName = logGroup.name;
    this.bucketName = bucket.bucketName;
  }
}

/** Events whose fields have these values. */
function selector(name: string, fields: Readonly<Record<string, string>>) {
  return { name, fieldSelector: Object.entries(fields).map(([field, value]) => ({ field, equalTo: [value] })) };
}

/** CloudTrail writes this trail's files, and nothing else; the trail's ARN is made from its name, which makes no cycle. */
function delivery(config: EnvironmentConfig, trail: string, bucket: string): PolicyStatement[] {
  const principals = [{ type: "Service", identifiers: [servicePrincipal("cloudtrail")] }];
  const sourceArn = {
    test: "StringEquals",
    variable: "aws:SourceArn",
    values: [arnOf(config, { service: "cloudtrail", resource: `trail/${trail}` })],
  };
  return [
    {
      sid: "TrailChecksBucket",
      principals,
      actions: ["s3:GetBucketAcl"],
      resources: [bucketArn(config, bucket)],
      condition: [sourceArn],
    },
    {
      sid: "TrailDelivers",
      principals,
      actions: ["s3:PutObject"],
      resources: [bucketArn(config, bucket, `/AWSLogs/${config.account.id}/*`)],
      condition: [sourceArn, { test: "StringEquals", variable: "s3:x-amz-acl", values: ["bucket-owner-full-control"] }],
    },
  ];
}
