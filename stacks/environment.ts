import type { App } from "cdktf";
import { trailLogGroupName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import { AccessStack } from "./access-stack";
import { AuditStack } from "./audit-stack";
import { BackupStack } from "./backup-stack";
import { CacheStack } from "./cache-stack";
import { DatabaseStack } from "./database-stack";
import { MonitoringStack } from "./monitoring-stack";
import { NetworkStack } from "./network-stack";
import { RecoveryStack } from "./recovery-stack";
import { SecurityStack } from "./security-stack";
import { ServicesStack } from "./services-stack";
import { StateStack } from "./state-stack";

/** Wires the stacks of one environment, in the order in which data and references flow. */
export function buildEnvironment(app: App, config: EnvironmentConfig): void {
  const state = new StateStack(app, { config });
  const security = new SecurityStack(app, { config });
  security.addDependency(state);
  const { keyArns } = security;

  const network = new NetworkStack(app, { config, logsKeyArn: keyArns.logs });
  const audit = new AuditStack(app, {
    config,
    keyArns,
    alertsTopicArn: security.alertsTopicArn,
    vpcId: network.vpcId,
    publicRouteTableIds: network.publicRouteTableIds,
  });
  const database = new DatabaseStack(app, {
    config,
    keyArns,
    subnetIds: network.subnetIds.database,
    securityGroupId: network.securityGroupIds.database,
  });
  const cache = new CacheStack(app, {
    config,
    keyArns,
    subnetIds: network.subnetIds.database,
    securityGroupId: network.securityGroupIds.cache,
    rotation: {
      subnetIds: network.subnetIds.private,
      securityGroupId: network.securityGroupIds.rotation,
      alertsTopicArn: security.alertsTopicArn,
    },
  });
  const services = new ServicesStack(app, {
    config,
    keyArns,
    alertsTopicArn: security.alertsTopicArn,
    subnetIds: network.subnetIds.private,
    securityGroupId: network.securityGroupIds.services,
    databaseResourceId: database.resourceId,
    cacheSecretArn: cache.authTokenSecretArn,
  });
  const recovery = new RecoveryStack(app, { config });
  recovery.addDependency(security);
  new AccessStack(app, {
    config,
    keyArns,
    stateKeyArn: state.keyArn,
    // A recovered environment's failover region is the lost one: nothing may wait for it but the vaults.
    recoveryKeyArn: config.database.recoverFrom === undefined ? recovery.keyArn : undefined,
  });
  const backup = new BackupStack(app, {
    config,
    keyArns,
    alertsTopicArn: security.alertsTopicArn,
    recoveryVaultArn: recovery.vaultArn,
    databaseArn: database.instanceArn,
    databaseSubnetGroupName: database.subnetGroupName,
    databaseSecurityGroupId: network.securityGroupIds.database,
  });
  const monitoring = new MonitoringStack(app, {
    config,
    alertsTopicArn: security.alertsTopicArn,
    natGatewayIds: network.natGatewayIds,
    flowLogGroupName: network.flowLogGroupName,
    trailLogGroupName: trailLogGroupName(config),
    databaseInstanceId: database.instanceId,
    databaseLogGroupName: database.logGroupName,
    cacheMemberIds: cache.memberIds,
  });
  monitoring.addDependency(backup);
  monitoring.addDependency(audit); // as with services, for its alarms
  monitoring.addDependency(services); // it names functions, queues and alarms of that stack, by rule
}
