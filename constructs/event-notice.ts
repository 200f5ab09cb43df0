import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";

export interface EventNoticeProps {
  readonly config: EnvironmentConfig;
  /** Rule name without the environment's prefix. */
  readonly name: string;
  readonly description: string;
  /** EventBridge pattern. */
  readonly pattern: Readonly<Record<string, unknown>>;
  /** The alerts topic. */
  readonly topicArn: string;
}

/** Sends the events that match a pattern to the alerts topic. */
export class EventNotice extends Construct {
  constructor(scope: Construct, id: string, { config, name, description, pattern, topicArn }: EventNoticeProps) {
    super(scope, id);
    const rule = new CloudwatchEventRule(this, "rule", {
      name: physicalName(config, name),
      description,
      eventPattern: Fn.jsonencode(pattern),
    });
    new CloudwatchEventTarget(this, "target", { rule: rule.name, arn: topicArn });
  }
}
