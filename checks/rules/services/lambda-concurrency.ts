import { attributeRule } from "../../factories/attribute-rule";

export const lambdaConcurrency = attributeRule({
  id: "lambda-concurrency",
  domain: "services",
  title: "Every function has its share of concurrency reserved.",
  why: "One busy function must not starve the others, nor run away at the practice's cost.",
  severity: "low",
  citations: ["164.312(b)"],
  awsConfig: "LAMBDA_CONCURRENCY_CHECK",
  cdkNag: "HIPAA.Security-LambdaConcurrency",
  remedy: "Set reserved_concurrent_executions to a number above 0, if the account's quota allows it.",
  types: ["aws_lambda_function"],
  attribute: "reserved_concurrent_executions",
  wanted: "1 or more",
  accepts: (value) => typeof value === "number" && value > 0,
});
