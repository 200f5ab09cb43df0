import { eachResource } from "../../factories/each-resource";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const lambdaDlq: Rule = {
  id: "lambda-dlq",
  domain: "services",
  title: "Every function keeps the events that it could not handle.",
  why: "A lost event may be a lost appointment, and nobody would know.",
  severity: "medium",
  citations: ["164.312(b)", "164.308(a)(6)(ii)"],
  awsConfig: "LAMBDA_DLQ_CHECK",
  cdkNag: "HIPAA.Security-LambdaDLQ",
  remedy: "Set dead_letter_config.target_arn to a queue or topic.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_lambda_function"] }, (one) => {
      const target = one.get("dead_letter_config.target_arn");
      const found = `dead_letter_config.target_arn = ${show(target)}`;
      return {
        status: target === undefined ? "fail" : "pass",
        found,
        wanted: "a queue or topic",
        evidence: { "dead_letter_config.target_arn": target },
      };
    }),
};
