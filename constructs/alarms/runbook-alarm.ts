import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import { physicalName } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { AlarmSpec } from "./alarm-spec";

export interface RunbookAlarmProps {
  readonly config: EnvironmentConfig;
  readonly spec: AlarmSpec;
  /** The alerts topic. */
  readonly topicArn: string;
}

/** Where the person who is woken finds what to do. */
const RUNBOOK = "docs/infrastructure/runbook.md";

/** An alarm that tells the alerts topic, and names its section of the runbook. */
export class RunbookAlarm extends Construct {
  readonly arn: string;
  readonly name: string;

  constructor(scope: Construct, id: string, { config, spec, topicArn }: RunbookAlarmProps) {
    super(scope, id);
    const alarm = new CloudwatchMetricAlarm(this, "alarm", {
      alarmName: alarmName(config, spec),
      alarmDescription: `${spec.meaning} Runbook: ${RUNBOOK}#${spec.role}`,
      namespace: spec.namespace,
      metricName: spec.metric,
      dimensions: spec.dimensions ?? {},
      ...(spec.statistic === "p99" ? { extendedStatistic: "p99" } : { statistic: spec.statistic }),
      comparisonOperator: spec.comparison,
      threshold: spec.threshold,
      period: spec.periodSeconds,
      evaluationPeriods: spec.periods,
      treatMissingData: spec.missingData,
      actionsEnabled: true,
      alarmActions: [topicArn],
      okActions: [topicArn],
    });
    this.arn = alarm.arn;
    this.name = alarm.alarmName;
  }
}

/** The alarm's name in CloudWatch. */
export function alarmName(config: EnvironmentConfig, spec: Pick<AlarmSpec, "role" | "instance">): string {
  return physicalName(config, alarmId(spec));
}

/** The id of an alarm's construct: its role, and its instance where there are several. */
export function alarmId(spec: Pick<AlarmSpec, "role" | "instance">): string {
  return spec.instance ? `${spec.role}-${spec.instance}` : spec.role;
}
