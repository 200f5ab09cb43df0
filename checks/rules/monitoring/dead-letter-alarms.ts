import { eachResource } from "../../factories/each-resource";
import { judgeWatched } from "../../joins/alarms";
import { deadLetterQueues } from "../../joins/dead-letter-queues";
import type { Rule } from "../../rule";

export const deadLetterAlarms: Rule = {
  id: "dead-letter-alarms",
  domain: "monitoring",
  title: "Every dead-letter queue is watched.",
  why: "A message in it is something that was not done.",
  severity: "medium",
  citations: ["164.308(a)(6)(ii)", "164.312(b)"],
  remedy: "Add an aws_cloudwatch_metric_alarm on ApproximateNumberOfMessagesVisible by QueueName.",
  evaluate: (model) => {
    const dead = deadLetterQueues(model).map((entry) => entry.target);
    return eachResource(model, { types: ["aws_sqs_queue"], when: (queue) => dead.includes(queue) }, (queue) =>
      judgeWatched(model, queue, {
        namespace: "AWS/SQS",
        metrics: ["ApproximateNumberOfMessagesVisible"],
        names: ["name"],
      }),
    );
  },
};
