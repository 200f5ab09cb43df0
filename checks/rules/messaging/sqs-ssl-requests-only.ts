import { transmission } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { judgeSecureTransport } from "../../joins/secure-transport";
import { readPolicy } from "../../model/policy";
import type { Rule } from "../../rule";

export const sqsSslRequestsOnly: Rule = {
  id: "sqs-ssl-requests-only",
  domain: "messaging",
  title: "Every queue refuses requests that do not come over TLS.",
  why: "Without it a client may send ePHI in the clear.",
  severity: "high",
  citations: [...transmission],
  cdkNag: "AwsSolutions-SQS4",
  remedy: "Add to the policy of the queue: Deny, Principal *, sqs:*, when aws:SecureTransport is false.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_sqs_queue"] }, (queue) => {
      const [split] = model.joined(queue, "aws_sqs_queue_policy", "queue_url");
      const value = split?.get("policy") ?? queue.get("policy");
      const policy = value === undefined ? undefined : readPolicy(model, value);
      return judgeSecureTransport(model, queue, policy, { service: "sqs", suffixes: [""] });
    }),
};
