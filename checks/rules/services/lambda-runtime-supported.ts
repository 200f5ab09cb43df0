import { attributeRule } from "../../factories/attribute-rule";

export const lambdaRuntimeSupported = attributeRule({
  id: "lambda-runtime-supported",
  domain: "services",
  title: "Every function runs on a runtime that still gets security updates.",
  why: "A runtime without updates keeps its known holes.",
  severity: "high",
  citations: ["164.308(a)(1)(ii)(B)", "164.308(a)(5)(ii)(B)"],
  awsConfig: "LAMBDA_FUNCTION_SETTINGS_CHECK",
  cdkNag: "AwsSolutions-L1",
  remedy: "Set runtime to nodejs22.x or nodejs24.x, or another supported one.",
  types: ["aws_lambda_function"],
  attribute: "runtime",
  wanted: "a supported runtime",
  accepts: (value) =>
    [
      "nodejs22.x",
      "nodejs24.x",
      "python3.11",
      "python3.12",
      "python3.13",
      "python3.14",
      "java17",
      "java21",
      "java25",
      "dotnet8",
      "dotnet10",
      "ruby3.3",
      "ruby3.4",
      "provided.al2023",
    ].includes(String(value)),
  when: (one) => one.get("package_type") !== "Image",
});
