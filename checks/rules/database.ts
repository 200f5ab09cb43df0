import type { Rule } from "../rule";
import { dynamodbAutoscaling } from "./database/dynamodb-autoscaling";
import { dynamodbDeletionProtection } from "./database/dynamodb-deletion-protection";
import { dynamodbEncryptionEnabled } from "./database/dynamodb-encryption-enabled";
import { dynamodbPitr } from "./database/dynamodb-pitr";
import { dynamodbTableEncrypted } from "./database/dynamodb-table-encrypted";
import { generatedSecretsLong } from "./database/generated-secrets-long";
import { rdsAuditLibraryLoaded } from "./database/rds-audit-library-loaded";
import { rdsAuditLogging } from "./database/rds-audit-logging";
import { rdsBackupEnabled } from "./database/rds-backup-enabled";
import { rdsClusterDeletionProtection } from "./database/rds-cluster-deletion-protection";
import { rdsClusterMultiAz } from "./database/rds-cluster-multi-az";
import { rdsConnectionsLogged } from "./database/rds-connections-logged";
import { rdsCopyTagsToSnapshot } from "./database/rds-copy-tags-to-snapshot";
import { rdsDeletionProtection } from "./database/rds-deletion-protection";
import { rdsDisconnectionsLogged } from "./database/rds-disconnections-logged";
import { rdsEngineSupported } from "./database/rds-engine-supported";
import { rdsEnhancedMonitoring } from "./database/rds-enhanced-monitoring";
import { rdsFinalSnapshot } from "./database/rds-final-snapshot";
import { rdsForceSsl } from "./database/rds-force-ssl";
import { rdsIamAuthentication } from "./database/rds-iam-authentication";
import { rdsInDatabaseSubnets } from "./database/rds-in-database-subnets";
import { rdsInsightsCustomerKey } from "./database/rds-insights-customer-key";
import { rdsKeepsAutomatedBackups } from "./database/rds-keeps-automated-backups";
import { rdsLoggingEnabled } from "./database/rds-logging-enabled";
import { rdsManagedPassword } from "./database/rds-managed-password";
import { rdsMinorVersionUpgrade } from "./database/rds-minor-version-upgrade";
import { rdsMultiAz } from "./database/rds-multi-az";
import { rdsNoMajorUpgradeByChance } from "./database/rds-no-major-upgrade-by-chance";
import { rdsNoPublicAccess } from "./database/rds-no-public-access";
import { rdsNoStatementTextLogged } from "./database/rds-no-statement-text-logged";
import { rdsPerformanceInsights } from "./database/rds-performance-insights";
import { rdsSecretCustomerKey } from "./database/rds-secret-customer-key";
import { rdsSecretRotation } from "./database/rds-secret-rotation";
import { rdsSecurityGroupsNamed } from "./database/rds-security-groups-named";
import { rdsStorageCustomerKey } from "./database/rds-storage-customer-key";
import { rdsStorageEncrypted } from "./database/rds-storage-encrypted";
import { rdsTlsMinimum } from "./database/rds-tls-minimum";
import { secretCustomerKey } from "./database/secret-customer-key";
import { secretPolicyBlocksPublic } from "./database/secret-policy-blocks-public";
import { secretRotation } from "./database/secret-rotation";
import { secretSslRequestsOnly } from "./database/secret-ssl-requests-only";
import { ssmParameterCustomerKey } from "./database/ssm-parameter-customer-key";

/** The rules about database. */
export const databaseRules: readonly Rule[] = [
  dynamodbAutoscaling,
  dynamodbDeletionProtection,
  dynamodbEncryptionEnabled,
  dynamodbPitr,
  dynamodbTableEncrypted,
  generatedSecretsLong,
  rdsAuditLibraryLoaded,
  rdsAuditLogging,
  rdsBackupEnabled,
  rdsClusterDeletionProtection,
  rdsClusterMultiAz,
  rdsConnectionsLogged,
  rdsCopyTagsToSnapshot,
  rdsDeletionProtection,
  rdsDisconnectionsLogged,
  rdsEngineSupported,
  rdsEnhancedMonitoring,
  rdsFinalSnapshot,
  rdsForceSsl,
  rdsIamAuthentication,
  rdsInDatabaseSubnets,
  rdsInsightsCustomerKey,
  rdsKeepsAutomatedBackups,
  rdsLoggingEnabled,
  rdsManagedPassword,
  rdsMinorVersionUpgrade,
  rdsMultiAz,
  rdsNoMajorUpgradeByChance,
  rdsNoPublicAccess,
  rdsNoStatementTextLogged,
  rdsPerformanceInsights,
  rdsSecretCustomerKey,
  rdsSecretRotation,
  rdsSecurityGroupsNamed,
  rdsStorageCustomerKey,
  rdsStorageEncrypted,
  rdsTlsMinimum,
  secretCustomerKey,
  secretPolicyBlocksPublic,
  secretRotation,
  secretSslRequestsOnly,
  ssmParameterCustomerKey,
];
