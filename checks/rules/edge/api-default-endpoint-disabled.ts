import { transmission } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const apiDefaultEndpointDisabled = attributeRule({
  id: "api-default-endpoint-disabled",
  domain: "edge",
  title: "No API can be reached by the address that AWS gave it.",
  why: "That address accepts TLS 1.0 and goes round the domain of the practice.",
  severity: "high",
  citations: [...transmission],
  remedy: "Set disable_execute_api_endpoint = true and add a domain.",
  types: ["aws_api_gateway_rest_api", "aws_apigatewayv2_api"],
  attribute: "disable_execute_api_endpoint",
  wanted: "true",
  accepts: (value) => value === true,
});
