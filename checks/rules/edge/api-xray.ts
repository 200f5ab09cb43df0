import { attributeRule } from "../../factories/attribute-rule";

export const apiXray = attributeRule({
  id: "api-xray",
  domain: "edge",
  title: "Every API stage is traced.",
  why: "One request is followed from the edge to the record.",
  severity: "low",
  citations: ["164.312(b)"],
  awsConfig: "API_GW_XRAY_ENABLED",
  cdkNag: "HIPAA.Security-APIGWXrayEnabled",
  remedy: "Set xray_tracing_enabled = true.",
  types: ["aws_api_gateway_stage"],
  attribute: "xray_tracing_enabled",
  wanted: "true",
  accepts: (value) => value === true,
});
