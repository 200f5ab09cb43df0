import type { Construct } from "constructs";
import { AlertsTopic } from "../constructs/alerts-topic";
import { DeployBoundary } from "../constructs/boundary/deploy-boundary";
import { WorkloadBoundary } from "../constructs/boundary/workload-boundary";
import { EnvironmentKeys, type KeyPurpose } from "../constructs/environment-keys";
import { BaseStack, type BaseStackProps } from "./base-stack";

/** Keys, one a purpose, the topic that alarms go to, and what every role of the environment may do at most. */
export class SecurityStack extends BaseStack {
  readonly keyArns: Readonly<Record<KeyPurpose, string>>;
  readonly alertsTopicArn: string;

  constructor(scope: Construct, props: BaseStackProps) {
    super(scope, "security", props);
    const { config } = this;
    new WorkloadBoundary(this, "boundary", config);
    new DeployBoundary(this, "deploy-boundary", config);
    const keys = new EnvironmentKeys(this, "keys", config);
    this.keyArns = keys.arns;
    this.alertsTopicArn = new AlertsTopic(this, "alerts", { config, keyArn: keys.arn("messaging") }).arn;

    this.output("key_arns", this.keyArns, "Customer-managed keys by purpose");
    this.output("alerts_topic_arn", this.alertsTopicArn, "Topic that alarms and notices go to");
  }
}
