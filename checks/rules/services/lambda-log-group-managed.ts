import { eachResource } from "../../factories/each-resource";
import { show, text } from "../../model/value";
import type { Rule } from "../../rule";

export const lambdaLogGroupManaged: Rule = {
  id: "lambda-log-group-managed",
  domain: "services",
  title: "Every function writes to a log group of this configuration.",
  why: "Lambda makes a missing group itself: without key, and kept for ever.",
  severity: "medium",
  citations: ["164.312(b)", "164.312(a)(2)(iv)"],
  remedy: "Add an aws_cloudwatch_log_group for it: by logging_config.log_group, or by the name /aws/lambda/<function>.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_lambda_function"] }, (one) => {
      const chosen = one.get("logging_config.log_group");
      const name = text(
        chosen === undefined ? `/aws/lambda/${show(model.follow(one.get("function_name")))}` : model.follow(chosen),
      );
      const groups = model
        .resources("aws_cloudwatch_log_group")
        .filter((group) => model.targets(chosen).includes(group) || text(model.follow(group.get("name"))) === name);
      const status = groups.length > 0 ? "pass" : "fail";
      const found = groups[0]?.address ?? `no aws_cloudwatch_log_group ${name ?? ""}`;
      return { status, found, wanted: "a log group of this configuration", evidence: { log_group: name } };
    }),
};
