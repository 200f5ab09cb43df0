import { arnOf, bucketArn, iamArn } from "../../config/aws";
import { bucketName, trailLogGroupName } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { PolicyStatement } from "../policy-document";
import { ACCESS_PATH, boundaryArn } from "./boundary-arn";

/** What turns the audit off (45 CFR 164.312(b)). */
const DISABLE_AUDIT = [
  "access-analyzer:DeleteAnalyzer",
  "cloudtrail:DeleteTrail",
  "cloudtrail:StopLogging",
  "config:DeleteConfigurationRecorder",
  "config:DeleteDeliveryChannel",
  "config:StopConfigurationRecorder",
  "guardduty:DeleteDetector",
  "securityhub:DisableSecurityHub",
];

/** What makes data unreadable or its copies disappear (45 CFR 164.308(a)(7)(ii)(A)). */
const LOSE_DATA = [
  "backup:DeleteBackupVault",
  "backup:DeleteBackupVaultAccessPolicy",
  "backup:DeleteBackupVaultLockConfiguration",
  "backup:DeleteRecoveryPoint",
  "backup:DisassociateRecoveryPoint",
  "backup:UpdateRecoveryPointLifecycle",
  "kms:DeleteImportedKeyMaterial",
  "kms:DisableKey",
  "kms:DisableKeyRotation",
  "kms:ScheduleKeyDeletion",
  "s3:BypassGovernanceRetention",
];

/** What changes a role or a policy. */
const CHANGE_ACCESS = [
  "iam:AttachRolePolicy",
  "iam:CreatePolicy*",
  "iam:CreateRole",
  "iam:DeletePolicy*",
  "iam:DeleteRole*",
  "iam:DetachRolePolicy",
  "iam:PutRole*",
  "iam:SetDefaultPolicyVersion",
  "iam:UpdateAssumeRolePolicy",
  "iam:UpdateRole*",
];

function deny(
  sid: string,
  actions: string[],
  resources: string[],
  condition?: PolicyStatement["condition"],
): PolicyStatement {
  return { sid, effect: "Deny", actions, resources, condition };
}

/** Audit and data stay, whatever a policy grants. */
export function lossDenials(): PolicyStatement[] {
  return [deny("KeepAudit", DISABLE_AUDIT, ["*"]), deny("KeepData", LOSE_DATA, ["*"])];
}

/**
 * Nobody under a boundary leaves the pair of regions, touches the trail's archive, makes users or unbounded roles, or
 * changes boundaries and the roles of people and pipelines: that is an administrator's (45 CFR 164.308(a)(4)(ii)(C)).
 */
export function accessDenials(config: EnvironmentConfig): PolicyStatement[] {
  const trail = bucketName(config, "trail");
  const roles = iamArn(config, "role/*");
  return [
    deny(
      "KeepTrail",
      ["logs:DeleteLog*", "s3:DeleteBucket*", "s3:DeleteObject*"],
      [
        bucketArn(config, trail),
        bucketArn(config, trail, "/*"),
        arnOf(config, { service: "logs", resource: `log-group:${trailLogGroupName(config)}*` }),
      ],
    ),
    // Both regions of a pair are accepted together, and IAM's own region is one of them in either partition.
    deny(
      "StayInRegions",
      ["*"],
      ["*"],
      [
        {
          test: "StringNotEquals",
          variable: "aws:RequestedRegion",
          values: [config.regions.primary, config.regions.failover],
        },
      ],
    ),
    deny("KeepAccess", CHANGE_ACCESS, [iamArn(config, `role${ACCESS_PATH}*`), iamArn(config, `policy${ACCESS_PATH}*`)]),
    deny("KeepBoundary", ["iam:DeleteRolePermissionsBoundary"], [roles]),
    deny(
      "BoundRoles",
      ["iam:CreateRole", "iam:PutRolePermissionsBoundary"],
      [roles],
      [{ test: "StringNotEquals", variable: "iam:PermissionsBoundary", values: [boundaryArn(config)] }],
    ),
    deny("NoUsers", ["iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:CreateUser"], ["*"]),
  ];
}
