import { accessControl } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const lambdaUrlRequiresAuth = attributeRule({
  id: "lambda-url-requires-auth",
  domain: "access",
  title: "Every function URL asks for IAM credentials.",
  why: "A URL without them goes round the API, the firewall and the authorizer.",
  severity: "critical",
  citations: [...accessControl, "164.312(d)", "164.312(e)(1)"],
  remedy: 'Set authorization_type = "AWS_IAM", or remove the URL.',
  types: ["aws_lambda_function_url"],
  attribute: "authorization_type",
  wanted: "AWS_IAM",
  accepts: (value) => value === "AWS_IAM",
});
