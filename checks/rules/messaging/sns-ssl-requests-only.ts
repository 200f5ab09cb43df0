import { transmission } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { judgeSecureTransport } from "../../joins/secure-transport";
import { readPolicy } from "../../model/policy";
import type { Rule } from "../../rule";

export const snsSslRequestsOnly: Rule = {
  id: "sns-ssl-requests-only",
  domain: "messaging",
  title: "Every topic refuses requests that do not come over TLS.",
  why: "Without it a client may send ePHI in the clear.",
  severity: "high",
  citations: [...transmission],
  cdkNag: "AwsSolutions-SNS3",
  remedy: "Add to the policy of the topic: Deny, Principal *, sns:Publish, when aws:SecureTransport is false.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_sns_topic"] }, (topic) => {
      const [split] = model.joined(topic, "aws_sns_topic_policy", "arn");
      const value = split?.get("policy") ?? topic.get("policy");
      const policy = value === undefined ? undefined : readPolicy(model, value);
      return judgeSecureTransport(model, topic, policy, { service: "sns", action: "sns:Publish", suffixes: [""] });
    }),
};
