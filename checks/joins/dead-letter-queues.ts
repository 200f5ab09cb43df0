import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { Encoded, isBlock, Reference, show, Template, text, type Value } from "../model/value";

/** That a queue, a function or a subscription hands its failing messages to a queue. */
export interface DeadLetter {
  readonly source: Resource | undefined;
  readonly target: Resource | undefined;
  /** ARN of the dead-letter queue, as written. */
  readonly name: string;
}

/** Every tie between what redrives and its dead-letter queue. */
export function deadLetterQueues(model: Model): readonly DeadLetter[] {
  return model.once("deadLetterQueues", () => findDeadLetterQueues(model));
}

function findDeadLetterQueues(model: Model): readonly DeadLetter[] {
  const tie = (source: Resource | undefined, arn: Value | undefined): readonly DeadLetter[] =>
    arn === undefined ? [] : [{ source, target: model.targets(arn, "aws_sqs_queue")[0], name: show(arn) }];
  const inline = model.resources("aws_sqs_queue", "aws_sns_topic_subscription");
  const split = model.resources("aws_sqs_queue_redrive_policy");
  const functions = model.resources("aws_lambda_function");
  return [
    ...inline.flatMap((one) => tie(one, targetOf(one.get("redrive_policy")))),
    ...split.flatMap((one) =>
      tie(model.targets(one.get("queue_url"), "aws_sqs_queue")[0], targetOf(one.get("redrive_policy"))),
    ),
    ...functions.flatMap((one) => tie(one, one.get("dead_letter_config.target_arn"))),
  ];
}

function targetOf(policy: Value | undefined): Value | undefined {
  if (policy instanceof Encoded) return isBlock(policy.value) ? policy.value.deadLetterTargetArn : undefined;
  if (policy instanceof Template) {
    const at = policy.parts.findIndex(
      (part) => typeof part === "string" && /"deadLetterTargetArn"\s*:\s*"$/.test(part),
    );
    const arn = at < 0 ? undefined : policy.parts[at + 1];
    return arn instanceof Reference ? arn : undefined;
  }
  return /"deadLetterTargetArn"\s*:\s*"([^"]+)"/.exec(text(policy) ?? "")?.[1];
}
