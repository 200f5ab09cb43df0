import type { Rule } from "../rule";
import { alarmAction } from "./monitoring/alarm-action";
import { apiAlarms } from "./monitoring/api-alarms";
import { bucketPolicyChangeAlarm } from "./monitoring/bucket-policy-change-alarm";
import { budgetSet } from "./monitoring/budget-set";
import { cacheAlarms } from "./monitoring/cache-alarms";
import { complianceDashboard } from "./monitoring/compliance-dashboard";
import { configChangeAlarm } from "./monitoring/config-change-alarm";
import { consoleFailureAlarm } from "./monitoring/console-failure-alarm";
import { consoleWithoutMfaAlarm } from "./monitoring/console-without-mfa-alarm";
import { databaseAlarms } from "./monitoring/database-alarms";
import { deadLetterAlarms } from "./monitoring/dead-letter-alarms";
import { functionAlarms } from "./monitoring/function-alarms";
import { gatewayChangeAlarm } from "./monitoring/gateway-change-alarm";
import { keyDeletionAlarm } from "./monitoring/key-deletion-alarm";
import { networkAclChangeAlarm } from "./monitoring/network-acl-change-alarm";
import { networkChangeAlarm } from "./monitoring/network-change-alarm";
import { permissionChangeAlarm } from "./monitoring/permission-change-alarm";
import { rootUseAlarm } from "./monitoring/root-use-alarm";
import { routeChangeAlarm } from "./monitoring/route-change-alarm";
import { securityFindingsNotified } from "./monitoring/security-findings-notified";
import { trailChangeAlarm } from "./monitoring/trail-change-alarm";
import { unauthorizedCallsAlarm } from "./monitoring/unauthorized-calls-alarm";
import { vpcChangeAlarm } from "./monitoring/vpc-change-alarm";
import { xrayEncryption } from "./monitoring/xray-encryption";

/** The rules about monitoring. */
export const monitoringRules: readonly Rule[] = [
  alarmAction,
  apiAlarms,
  bucketPolicyChangeAlarm,
  budgetSet,
  cacheAlarms,
  complianceDashboard,
  configChangeAlarm,
  consoleFailureAlarm,
  consoleWithoutMfaAlarm,
  databaseAlarms,
  deadLetterAlarms,
  functionAlarms,
  gatewayChangeAlarm,
  keyDeletionAlarm,
  networkAclChangeAlarm,
  networkChangeAlarm,
  permissionChangeAlarm,
  rootUseAlarm,
  routeChangeAlarm,
  securityFindingsNotified,
  trailChangeAlarm,
  unauthorizedCallsAlarm,
  vpcChangeAlarm,
  xrayEncryption,
];
