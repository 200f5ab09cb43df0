import { iamArn, servicePrincipal } from "../../config/aws";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";

/** The service-linked role by which AWS Backup delivers reports. */
export function backupReportsRoleArn(config: EnvironmentConfig): string {
  return iamArn(config, `role/aws-service-role/${servicePrincipal("reports.backup")}/AWSServiceRoleForBackupReports`);
}

/** AWS Config delivers its history, AWS Backup its reports, to buckets under the storage key. */
export function storageGrants(config: EnvironmentConfig): PolicyStatement[] {
  return [
    {
      sid: "ConfigDelivery",
      principals: [{ type: "Service", identifiers: [servicePrincipal("config")] }],
      actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
      resources: ["*"],
      condition: [{ test: "StringEquals", variable: "aws:SourceAccount", values: [config.account.id] }],
    },
    {
      // The role's own policy knows no KMS; named as a principal it would have to exist before the key.
      sid: "BackupReports",
      principals: [{ type: "AWS", identifiers: ["*"] }],
      actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
      resources: ["*"],
      condition: [
        { test: "StringEquals", variable: "kms:CallerAccount", values: [config.account.id] },
        { test: "ArnEquals", variable: "aws:PrincipalArn", values: [backupReportsRoleArn(config)] },
        { test: "StringEquals", variable: "kms:ViaService", values: [servicePrincipal("s3", config.regions.primary)] },
      ],
    },
  ];
}
