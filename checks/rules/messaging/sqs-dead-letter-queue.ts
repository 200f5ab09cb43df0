import { eachResource } from "../../factories/each-resource";
import { deadLetterQueues } from "../../joins/dead-letter-queues";
import type { Rule } from "../../rule";

export const sqsDeadLetterQueue: Rule = {
  id: "sqs-dead-letter-queue",
  domain: "messaging",
  title: "Every queue hands messages that fail to a dead-letter queue.",
  why: "A message that cannot be handled is kept and looked at, not tried for ever and lost.",
  severity: "medium",
  citations: ["164.312(b)", "164.308(a)(6)(ii)"],
  cdkNag: "AwsSolutions-SQS3",
  remedy: "Set redrive_policy with deadLetterTargetArn, or add an aws_sqs_queue_redrive_policy.",
  evaluate: (model) => {
    const dead = deadLetterQueues(model);
    return eachResource(model, { types: ["aws_sqs_queue"] }, (queue) => {
      const wanted = "a redrive_policy with deadLetterTargetArn";
      if (dead.some((entry) => entry.target === queue))
        return { status: "pass", found: "it is a dead-letter queue", wanted };
      const target = dead.find((entry) => entry.source === queue);
      if (!target) return { status: "fail", found: "no redrive_policy", wanted };
      return {
        status: "pass",
        found: target.target?.address ?? target.name,
        wanted,
        evidence: { deadLetterTargetArn: target.name },
      };
    });
  },
};
