import type { Rule } from "../rule";
import { accessAnalyzerEnabled } from "./audit/access-analyzer-enabled";
import { cloudtrailBucketLocked } from "./audit/cloudtrail-bucket-locked";
import { cloudtrailCloudwatchLogs } from "./audit/cloudtrail-cloudwatch-logs";
import { cloudtrailEnabled } from "./audit/cloudtrail-enabled";
import { cloudtrailEncryption } from "./audit/cloudtrail-encryption";
import { cloudtrailGlobalEvents } from "./audit/cloudtrail-global-events";
import { cloudtrailLogFileValidation } from "./audit/cloudtrail-log-file-validation";
import { cloudtrailManagementEvents } from "./audit/cloudtrail-management-events";
import { cloudtrailMultiRegion } from "./audit/cloudtrail-multi-region";
import { cloudtrailS3DataEvents } from "./audit/cloudtrail-s3-data-events";
import { configDeliveryChannel } from "./audit/config-delivery-channel";
import { configHipaaRules } from "./audit/config-hipaa-rules";
import { configRecorderAllResources } from "./audit/config-recorder-all-resources";
import { configRecorderEnabled } from "./audit/config-recorder-enabled";
import { guarddutyEnabled } from "./audit/guardduty-enabled";
import { guarddutyS3Protection } from "./audit/guardduty-s3-protection";
import { inspectorEnabled } from "./audit/inspector-enabled";
import { logGroupEncrypted } from "./audit/log-group-encrypted";
import { logGroupRetentionSet } from "./audit/log-group-retention-set";
import { logGroupRetentionSevenYears } from "./audit/log-group-retention-seven-years";
import { logGroupStandardClass } from "./audit/log-group-standard-class";
import { logMasking } from "./audit/log-masking";
import { securityHubEnabled } from "./audit/security-hub-enabled";
import { securityHubStandards } from "./audit/security-hub-standards";

/** The rules about audit. */
export const auditRules: readonly Rule[] = [
  accessAnalyzerEnabled,
  cloudtrailBucketLocked,
  cloudtrailCloudwatchLogs,
  cloudtrailEnabled,
  cloudtrailEncryption,
  cloudtrailGlobalEvents,
  cloudtrailLogFileValidation,
  cloudtrailManagementEvents,
  cloudtrailMultiRegion,
  cloudtrailS3DataEvents,
  configDeliveryChannel,
  configHipaaRules,
  configRecorderAllResources,
  configRecorderEnabled,
  guarddutyEnabled,
  guarddutyS3Protection,
  inspectorEnabled,
  logGroupEncrypted,
  logGroupRetentionSet,
  logGroupRetentionSevenYears,
  logGroupStandardClass,
  logMasking,
  securityHubEnabled,
  securityHubStandards,
];
