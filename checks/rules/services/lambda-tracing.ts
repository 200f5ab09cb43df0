import { attributeRule } from "../../factories/attribute-rule";

export const lambdaTracing = attributeRule({
  id: "lambda-tracing",
  domain: "services",
  title: "Every function is traced.",
  why: "One request is followed through all services, from the call to the record.",
  severity: "low",
  citations: ["164.312(b)"],
  cdkNag: "Serverless-LambdaTracing",
  remedy: 'Set tracing_config { mode = "Active" }.',
  types: ["aws_lambda_function"],
  attribute: "tracing_config.mode",
  wanted: "Active",
  accepts: (value) => value === "Active",
});
