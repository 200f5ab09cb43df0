import { availability } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { show, text } from "../../model/value";
import type { Rule } from "../../rule";

export const dynamodbAutoscaling: Rule = {
  id: "dynamodb-autoscaling",
  domain: "database",
  title: "Every DynamoDB table grows with its load.",
  why: "A table that refuses writes stops the service that depends on it.",
  severity: "low",
  citations: [...availability],
  awsConfig: "DYNAMODB_AUTOSCALING_ENABLED",
  cdkNag: "HIPAA.Security-DynamoDBAutoScalingEnabled",
  remedy: 'Set billing_mode = "PAY_PER_REQUEST", or add aws_appautoscaling_target for reads and writes.',
  evaluate: (model) =>
    eachResource(model, { types: ["aws_dynamodb_table"] }, (table) => {
      const mode = model.follow(table.get("billing_mode"));
      const wanted = "PAY_PER_REQUEST, or scaling targets for reads and writes";
      if (mode === "PAY_PER_REQUEST")
        return { status: "pass", found: "PAY_PER_REQUEST", wanted, evidence: { billing_mode: mode } };
      const name = text(table.get("name"));
      const dimensions = model
        .resources("aws_appautoscaling_target")
        .filter((target) =>
          (text(target.get("resource_id")) ?? "").match(new RegExp(`(/${name}|${table.type}[.]${table.name}[.].*)$`)),
        )
        .map((target) => text(target.get("scalable_dimension")));
      const scaled = ["Read", "Write"].every((kind) => dimensions.includes(`dynamodb:table:${kind}CapacityUnits`));
      return {
        status: scaled ? "pass" : "fail",
        found: `billing_mode = ${show(mode)}, ${dimensions.length} scaling targets`,
        wanted,
        evidence: { billing_mode: mode },
      };
    }),
};
