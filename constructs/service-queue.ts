import { LambdaEventSourceMapping } from "@cdktf/provider-aws/lib/lambda-event-source-mapping";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { SqsQueuePolicy } from "@cdktf/provider-aws/lib/sqs-queue-policy";
import { Fn, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { servicePrincipal } from "../config/aws";
import type { EnvironmentConfig } from "../config/schema";
import type { ServiceConfig } from "../config/schema/services";
import { queueName } from "../config/service-names";
import { denyInsecureTransport, policyDocument } from "./policy-document";

export interface ServiceQueueProps {
  readonly config: EnvironmentConfig;
  readonly service: ServiceConfig;
  /** Event types that the queue receives. */
  readonly events: readonly string[];
  /** The messaging key. */
  readonly keyArn: string;
  readonly topicArn: string;
  readonly deadLetterArn: string;
}

/** Tries before a message is set aside. */
const MAX_RECEIVE_COUNT = 5;

/** Lambda advises six times the function's timeout, else a message comes again while it is still worked on. */
const VISIBILITY_FACTOR = 6;

/** The longest that a message waits for a service that is down: four days, a long weekend. */
const RETENTION_SECONDS = 4 * 24 * 3600;

/** Runs that read the queue at once, where the service reserves none. */
const DEFAULT_READERS = 10;

/** A service's queue of domain events, encrypted, with the events it asked for and no others. */
export class ServiceQueue extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: ServiceQueueProps) {
    super(scope, id);
    const { config, service, topicArn, deadLetterArn } = props;
    const queue = new SqsQueue(this, "queue", {
      name: queueName(config, service.name),
      kmsMasterKeyId: props.keyArn,
      kmsDataKeyReusePeriodSeconds: 300,
      visibilityTimeoutSeconds: VISIBILITY_FACTOR * service.timeoutSeconds,
      messageRetentionSeconds: RETENTION_SECONDS,
      receiveWaitTimeSeconds: 20, // long polling: fewer empty answers to pay for
      redrivePolicy: Fn.jsonencode({ deadLetterTargetArn: deadLetterArn, maxReceiveCount: MAX_RECEIVE_COUNT }),
    });
    this.arn = queue.arn;
    const policy = new SqsQueuePolicy(this, "policy", {
      queueUrl: queue.url,
      policy: policyDocument(this, "policy-document", [
        denyInsecureTransport("sqs:*", [queue.arn]),
        {
          sid: "DomainEvents",
          principals: [{ type: "Service", identifiers: [servicePrincipal("sns")] }],
          actions: ["sqs:SendMessage"],
          resources: [queue.arn],
          condition: [{ test: "ArnEquals", variable: "aws:SourceArn", values: [topicArn] }],
        },
      ]),
    });
    new SnsTopicSubscription(this, "subscription", {
      topicArn,
      protocol: "sqs",
      endpoint: queue.arn,
      rawMessageDelivery: true,
      filterPolicyScope: "MessageAttributes",
      filterPolicy: JSON.stringify({ eventType: props.events }),
      redrivePolicy: Fn.jsonencode({ deadLetterTargetArn: deadLetterArn }),
      dependsOn: [policy],
    });
  }

  /** Has the service's live version read the queue; a message that failed comes again, its batch doesn't. */
  readBy(aliasArn: string, service: ServiceConfig, role: readonly ITerraformDependable[]): void {
    new LambdaEventSourceMapping(this, "reader", {
      eventSourceArn: this.arn,
      functionName: aliasArn,
      batchSize: 10,
      functionResponseTypes: ["ReportBatchItemFailures"],
      scalingConfig: { maximumConcurrency: readersOf(service) },
      dependsOn: [...role], // Lambda checks at once that the role may read the queue
    });
  }
}

/** Half of the reserve at most, so that a full queue leaves room for calls by the API; Lambda's least is 2. */
function readersOf({ reservedConcurrency }: ServiceConfig): number {
  return reservedConcurrency === undefined ? DEFAULT_READERS : Math.max(2, Math.floor(reservedConcurrency / 2));
}
