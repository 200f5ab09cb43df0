import type { Rule } from "../rule";
import { elasticacheAtRestEncryption } from "./cache/elasticache-at-rest-encryption";
import { elasticacheAuth } from "./cache/elasticache-auth";
import { elasticacheAutomaticBackup } from "./cache/elasticache-automatic-backup";
import { elasticacheAutomaticFailover } from "./cache/elasticache-automatic-failover";
import { elasticacheCustomerKey } from "./cache/elasticache-customer-key";
import { elasticacheEngineSupported } from "./cache/elasticache-engine-supported";
import { elasticacheEvictionPolicy } from "./cache/elasticache-eviction-policy";
import { elasticacheInDatabaseSubnets } from "./cache/elasticache-in-database-subnets";
import { elasticacheLogging } from "./cache/elasticache-logging";
import { elasticacheMinorVersionUpgrade } from "./cache/elasticache-minor-version-upgrade";
import { elasticacheMultiAz } from "./cache/elasticache-multi-az";
import { elasticacheNoPlainNodes } from "./cache/elasticache-no-plain-nodes";
import { elasticacheReplica } from "./cache/elasticache-replica";
import { elasticacheSecurityGroupsNamed } from "./cache/elasticache-security-groups-named";
import { elasticacheTransitEncryption } from "./cache/elasticache-transit-encryption";
import { elasticacheTransitEncryptionRequired } from "./cache/elasticache-transit-encryption-required";

/** The rules about cache. */
export const cacheRules: readonly Rule[] = [
  elasticacheAtRestEncryption,
  elasticacheAuth,
  elasticacheAutomaticBackup,
  elasticacheAutomaticFailover,
  elasticacheCustomerKey,
  elasticacheEngineSupported,
  elasticacheEvictionPolicy,
  elasticacheInDatabaseSubnets,
  elasticacheLogging,
  elasticacheMinorVersionUpgrade,
  elasticacheMultiAz,
  elasticacheNoPlainNodes,
  elasticacheReplica,
  elasticacheSecurityGroupsNamed,
  elasticacheTransitEncryption,
  elasticacheTransitEncryptionRequired,
];
