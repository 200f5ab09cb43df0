import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Construct } from "constructs";
import { servicePrincipal } from "../config/aws";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import { ALERT_PUBLISHERS } from "./key-grants/alert-publishers";
import { denyInsecureTransport, policyDocument } from "./policy-document";

export interface AlertsTopicProps {
  readonly config: EnvironmentConfig;
  /** The messaging key. */
  readonly keyArn: string;
}

/** The topic that every alarm and notice goes to, with the on-call address subscribed. */
export class AlertsTopic extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { config, keyArn }: AlertsTopicProps) {
    super(scope, id);
    const topic = new SnsTopic(this, "topic", {
      name: physicalName(config, "alerts"),
      kmsMasterKeyId: keyArn,
      signatureVersion: 2, // SHA-256 instead of SHA-1 under each notice
    });
    this.arn = topic.arn;
    new SnsTopicPolicy(this, "policy", {
      arn: topic.arn,
      policy: policyDocument(this, "policy-document", [
        denyInsecureTransport("sns:Publish", [topic.arn]),
        {
          sid: "AlertPublishers",
          principals: [{ type: "Service", identifiers: ALERT_PUBLISHERS.map((service) => servicePrincipal(service)) }],
          actions: ["sns:Publish"],
          resources: [topic.arn],
          condition: [{ test: "StringEquals", variable: "aws:SourceAccount", values: [config.account.id] }],
        },
        {
          // EventBridge supports no conditions in a topic's policy.
          sid: "EventBridge",
          principals: [{ type: "Service", identifiers: [servicePrincipal("events")] }],
          actions: ["sns:Publish"],
          resources: [topic.arn],
        },
      ]),
    });
    if (config.alerts.email !== "") {
      new SnsTopicSubscription(this, "email", {
        topicArn: topic.arn,
        protocol: "email",
        endpoint: config.alerts.email,
      });
    }
  }
}
