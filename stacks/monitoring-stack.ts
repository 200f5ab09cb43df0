import type { Construct } from "constructs";
import type { AlarmSpec } from "../constructs/alarms/alarm-spec";
import { backupAlarms } from "../constructs/alarms/backup-alarms";
import { cacheAlarms } from "../constructs/alarms/cache-alarms";
import { databaseAlarms } from "../constructs/alarms/database-alarms";
import { networkAlarms } from "../constructs/alarms/network-alarms";
import { alarmId, RunbookAlarm } from "../constructs/alarms/runbook-alarm";
import { complianceWidgets } from "../constructs/dashboards/compliance";
import { Dashboard } from "../constructs/dashboards/dashboard";
import { operationsWidgets } from "../constructs/dashboards/operations";
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
    const compliance = new Dashboard(this, "compliance", {
      config,
      name: "compliance",
      widgets: complianceWidgets(config, {
        alarmArns: alarms.map(({ arn }) => arn),
        trailLogGroupName: props.trailLogGroupName,
      }),
    });

    this.output("operations_dashboard_url", operations.url, "Dashboard of database, cache and network");
    this.output("compliance_dashboard_url", compliance.url, "Dashboard of alarms, backups and who did what");
  }
}
