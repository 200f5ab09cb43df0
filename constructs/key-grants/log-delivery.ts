import { arnOf, servicePrincipal } from "../../config/aws";
import { physicalName } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import { KEY_USE } from "../encryption-key";
import type { PolicyStatement } from "../policy-document";

/** CloudWatch Logs encrypts this account's log groups, CloudTrail this environment's trail, and nothing else. */
export function logDeliveryGrants(config: EnvironmentConfig): PolicyStatement[] {
  const trail = arnOf(config, { service: "cloudtrail", resource: `trail/${physicalName(config, "trail")}` });
  return [
    {
      sid: "CloudWatchLogs",
      principals: [{ type: "Service", identifiers: [servicePrincipal("logs", config.regions.primary)] }],
      actions: KEY_USE.filter((action) => action !== "kms:DescribeKey"), // it carries no encryption context
      resources: ["*"],
      condition: [
        {
          test: "StringLike",
          variable: "kms:EncryptionContext:aws:logs:arn",
          values: [arnOf(config, { service: "logs", resource: "log-group:*" })],
        },
      ],
    },
    {
      sid: "CloudTrailEncrypt",
      principals: [{ type: "Service", identifiers: [servicePrincipal("cloudtrail")] }],
      actions: ["kms:GenerateDataKey*"],
      resources: ["*"],
      condition: [
        { test: "StringEquals", variable: "aws:SourceArn", values: [trail] },
        {
          test: "StringLike",
          variable: "kms:EncryptionContext:aws:cloudtrail:arn",
          values: [arnOf(config, { service: "cloudtrail", region: "*", resource: "trail/*" })],
        },
      ],
    },
    {
      sid: "CloudTrailDescribe",
      principals: [{ type: "Service", identifiers: [servicePrincipal("cloudtrail")] }],
      actions: ["kms:DescribeKey"],
      resources: ["*"],
      condition: [{ test: "StringEquals", variable: "aws:SourceArn", values: [trail] }],
    },
  ];
}
