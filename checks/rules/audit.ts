import type { Rule } from "../rule";
import { accessAnalyzerEnabled } from "./audit/access-analyzer-enabled";
import { cloudtrailBucketLocked } from "./audit/cloudtrail-bucket-locked";
import { cloudtrailCloudwatchLogs } from "./audit/cloudtrail-cloudwatch-logs";
import { cloudtrailEnabled } from "./audit/cloudtrail-enabled";
import { cloudtrailEncryption } from "./audit/cloudtrail-encryption";
import { cloudtrailFunctionDataEvents } from "./audit/cloudtrail-function-data-events";
import { cloudtrailGlobalEvents } from "./audit/cloudtrail-global-events";
import { cloudtrailInsights } from "./audit/cloudtrail-insights";
import { cloudtrailLogFileValidation } from "./audit/cloudtrail-log-file-validation";
import { cloudtrailManagementEvents } from "./audit/cloudtrail-management-events";
import { cloudtrailMultiRegion } from "./audit/cloudtrail-multi-region";
import { cloudtrailS3DataEvents } from "./audit/cloudtrail-s3-data-events";
import { configDeliveryChannel } from "./audit/config-delivery-channel";
import { configHipaaRules } from "./audit/config-hipaa-rules";
import { configHistorySixYears } from "./audit/config-history-six-years";
import { configRecorderAllResources } from "./audit/config-recorder-all-resources";
import { configRecorderEnabled } from "./audit/config-recorder-enabled";
import { guarddutyEnabled } from "./audit/guardduty-enabled";
import { guarddutyLambdaProtection } from "./audit/guardduty-lambda-protection";
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
  cloudtrailFunctionDataEvents,
  cloudtrailGlobalEvents,
  cloudtrailInsights,
  cloudtrailLogFileValidation,
  cloudtrailManagementEvents,
  cloudtrailMultiRegion,
  cloudtrailS3DataEvents,
  configDeliveryChannel,
  configHipaaRules,
  configHistorySixYears,
  configRecorderAllResources,
  configRecorderEnabled,
  guarddutyEnabled,
  guarddutyLambdaProtection,
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
