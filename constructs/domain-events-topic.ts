import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import { denyInsecureTransport, policyDocument } from "./policy-document";

export interface DomainEventsTopicProps {
  readonly config: EnvironmentConfig;
  /** The messaging key. */
  readonly keyArn: string;
}

/** The topic on which services tell each other what happened; a message's attribute `eventType` routes it. */
export class DomainEventsTopic extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { config, keyArn }: DomainEventsTopicProps) {
    super(scope, id);
    const topic = new SnsTopic(this, "topic", {
      name: physicalName(config, "domain-events"),
      kmsMasterKeyId: keyArn,
      signatureVersion: 2, // SHA-256
    });
    this.arn = topic.arn;
    // Who may publish is in the services' own roles; the topic's policy only refuses.
    new SnsTopicPolicy(this, "policy", {
      arn: topic.arn,
      policy: policyDocument(this, "policy-document", [denyInsecureTransport("sns:Publish", [topic.arn])]),
    });
  }
}
