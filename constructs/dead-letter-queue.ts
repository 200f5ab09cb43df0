import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { SqsQueuePolicy } from "@cdktf/provider-aws/lib/sqs-queue-policy";
import { Construct } from "constructs";
import { servicePrincipal } from "../config/aws";
import type { EnvironmentConfig } from "../config/schema";
import { deadLetterQueueName } from "../config/service-names";
import { denyInsecureTransport, policyDocument } from "./policy-document";

export interface DeadLetterQueueProps {
  readonly config: EnvironmentConfig;
  readonly service: string;
  /** The messaging key. */
  readonly keyArn: string;
  /** Topic whose undelivered messages end here. */
  readonly topicArn: string;
}

/** The longest that SQS keeps a message: time to notice, mend and redrive. */
const RETENTION_SECONDS = 14 * 24 * 3600;

/** Where a service's events go that nobody could handle: none is lost (45 CFR 164.312(c)(1)). */
export class DeadLetterQueue extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { config, service, keyArn, topicArn }: DeadLetterQueueProps) {
    super(scope, id);
    const queue = new SqsQueue(this, "queue", {
      name: deadLetterQueueName(config, service),
      kmsMasterKeyId: keyArn,
      messageRetentionSeconds: RETENTION_SECONDS,
    });
    new SqsQueuePolicy(this, "policy", {
      queueUrl: queue.url,
      policy: policyDocument(this, "policy-document", [
        denyInsecureTransport("sqs:*", [queue.arn]),
        {
          sid: "UndeliveredEvents",
          principals: [{ type: "Service", identifiers: [servicePrincipal("sns")] }],
          actions: ["sqs:SendMessage"],
          resources: [queue.arn],
          condition: [{ test: "ArnEquals", variable: "aws:SourceArn", values: [topicArn] }],
        },
      ]),
    });
    this.arn = queue.arn;
  }
}
