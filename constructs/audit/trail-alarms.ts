import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import { Construct } from "constructs";
import { namePrefix } from "../../config/names";
import type { EnvironmentConfig } from "../../config/schema";
import type { AlarmSpec } from "../alarms/alarm-spec";
import { alarmId, RunbookAlarm } from "../alarms/runbook-alarm";
import { trailEvents } from "./trail-events";

export interface TrailAlarmsProps {
  readonly config: EnvironmentConfig;
  readonly logGroupName: string;
  /** The alerts topic. */
  readonly topicArn: string;
}

const PERIOD_SECONDS = 300;

/** Alarms on what should not happen, or not unseen, in the account (45 CFR 164.308(a)(1)(ii)(D), (a)(5)(ii)(C)). */
export class TrailAlarms extends Construct {
  constructor(scope: Construct, id: string, { config, logGroupName, topicArn }: TrailAlarmsProps) {
    super(scope, id);
    const namespace = `${namePrefix(config)}/audit`;
    for (const event of trailEvents(config)) {
      const spec: AlarmSpec = {
        role: event.role,
        instance: event.instance,
        meaning: event.cis ? `${event.meaning} CIS ${event.cis}.` : event.meaning,
        namespace,
        metric: alarmId(event),
        statistic: "Sum",
        comparison: "GreaterThanOrEqualToThreshold",
        threshold: event.threshold ?? 1,
        periodSeconds: PERIOD_SECONDS,
        periods: 1,
        missingData: "notBreaching",
      };
      new CloudwatchLogMetricFilter(this, `${alarmId(event)}-filter`, {
        name: alarmId(event),
        logGroupName,
        pattern: event.pattern,
        metricTransformation: { namespace, name: spec.metric, value: "1", defaultValue: "0" },
      });
      new RunbookAlarm(this, alarmId(event), { config, spec, topicArn });
    }
  }
}
