import type { Construct } from "constructs";
import { arnOf } from "../config/aws";
import { regionHas } from "../config/regions";
import type { EnvironmentConfig } from "../config/schema";
import type { AlarmSpec } from "../constructs/alarms/alarm-spec";
import { backupAlarms } from "../constructs/alarms/backup-alarms";
import { cacheAlarms } from "../constructs/alarms/cache-alarms";
import { databaseAlarms } from "../constructs/alarms/database-alarms";
import { edgeAlarms } from "../constructs/alarms/edge-alarms";
import { networkAlarms } from "../constructs/alarms/network-alarms";
import { apiErrorAlarm, rollbackAlarms } from "../constructs/alarms/rollback-alarms";
import { alarmId, alarmName, RunbookAlarm } from "../constructs/alarms/runbook-alarm";
import { serviceAlarms } from "../constructs/alarms/service-alarms";
import { trailEvents } from "../constructs/audit/trail-events";
import { CostBudget } from "../constructs/cost-budget";
import { complianceWidgets } from "../constructs/dashboards/compliance";
import { Dashboard } from "../constructs/dashboards/dashboard";
import { operationsWidgets } from "../constructs/dashboards/operations";
import { servicesWidgets } from "../constructs/dashboards/services";
import { SavedQueries } from "../constructs/saved-queries";
import { BaseStack, type BaseStackProps } from "./base-stack";

export interface MonitoringStackProps extends BaseStackProps {
  readonly alertsTopicArn: string;
  readonly natGatewayIds: readonly string[];
  readonly flowLogGroupName: string;
  readonly trailLogGroupName: string;
  readonly databaseInstanceId: string;
  readonly databaseLogGroupName: string;
  readonly cacheMemberIds: readonly string[];
}

/** Alarms, dashboards and saved queries over everything that the other stacks made. */
export class MonitoringStack extends BaseStack {
  constructor(scope: Construct, props: MonitoringStackProps) {
    super(scope, "monitoring", props);
    const { config } = this;
    const specs: AlarmSpec[] = [
      ...databaseAlarms(config, props.databaseInstanceId),
      ...cacheAlarms(config, props.cacheMemberIds),
      ...networkAlarms(
        props.natGatewayIds,
        config.network.zones.map(({ zone }) => zone),
      ),
      ...backupAlarms(),
      ...edgeAlarms(config),
      ...config.services.flatMap((service) => serviceAlarms(config, service)),
    ];
    const alarms = specs.map(
      (spec) => new RunbookAlarm(this, alarmId(spec), { config, spec, topicArn: props.alertsTopicArn }),
    );
    new SavedQueries(this, "queries", {
      config,
      flowLogGroupName: props.flowLogGroupName,
      trailLogGroupName: props.trailLogGroupName,
      databaseLogGroupName: props.databaseLogGroupName,
    });
    const operations = new Dashboard(this, "operations", {
      config,
      name: "operations",
      widgets: operationsWidgets(config, {
        instanceId: props.databaseInstanceId,
        memberIds: props.cacheMemberIds,
        flowLogGroupName: props.flowLogGroupName,
        databaseLogGroupName: props.databaseLogGroupName,
      }),
    });
    const services = new Dashboard(this, "services", { config, name: "services", widgets: servicesWidgets(config) });
    const compliance = new Dashboard(this, "compliance", {
      config,
      name: "compliance",
      widgets: complianceWidgets(config, {
        alarmArns: [...alarms.map(({ arn }) => arn), ...otherAlarmArns(config)],
        trailLogGroupName: props.trailLogGroupName,
      }),
    });

    if (regionHas(config.regions.primary, "budgets")) {
      new CostBudget(this, "budget", { config, topicArn: props.alertsTopicArn });
    }

    this.output("operations_dashboard_url", operations.url, "Dashboard of database, cache and network");
    this.output("services_dashboard_url", services.url, "Dashboard of the API and its services");
    this.output("compliance_dashboard_url", compliance.url, "Dashboard of alarms, backups and who did what");
  }
}

/** Alarms of the audit and services stacks, by their names: a reference each would be an output each. */
function otherAlarmArns(config: EnvironmentConfig): string[] {
  return [
    ...trailEvents(config),
    apiErrorAlarm(config),
    ...config.services.flatMap((service) => rollbackAlarms(config, service)),
  ].map((alarm) => arnOf(config, { service: "cloudwatch", resource: `alarm:${alarmName(config, alarm)}` }));
}
