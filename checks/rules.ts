import type { Rule } from "./rule";
import { accessRules } from "./rules/access";
import { accountRules } from "./rules/account";
import { auditRules } from "./rules/audit";
import { backupRules } from "./rules/backup";
import { cacheRules } from "./rules/cache";
import { databaseRules } from "./rules/database";
import { edgeRules } from "./rules/edge";
import { encryptionRules } from "./rules/encryption";
import { messagingRules } from "./rules/messaging";
import { monitoringRules } from "./rules/monitoring";
import { networkRules } from "./rules/network";
import { servicesRules } from "./rules/services";
import { storageRules } from "./rules/storage";

/** Every rule, by domain. */
export const rules: readonly Rule[] = [
  ...networkRules,
  ...databaseRules,
  ...cacheRules,
  ...storageRules,
  ...encryptionRules,
  ...auditRules,
  ...accessRules,
  ...backupRules,
  ...servicesRules,
  ...edgeRules,
  ...messagingRules,
  ...monitoringRules,
  ...accountRules,
];
