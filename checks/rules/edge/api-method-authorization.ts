import { accessControl } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const apiMethodAuthorization: Rule = {
  id: "api-method-authorization",
  domain: "edge",
  title: "Every method of an API asks who is calling.",
  why: "A method without it answers the whole internet.",
  severity: "critical",
  citations: [...accessControl, "164.312(d)"],
  cdkNag: "AwsSolutions-APIG4",
  remedy:
    "Set authorization to COGNITO_USER_POOLS, CUSTOM or AWS_IAM. A method that everybody may call is exempted by name.",
  evaluate: (model) =>
    eachResource(
      model,
      { types: ["aws_api_gateway_method"], when: (method) => model.follow(method.get("http_method")) !== "OPTIONS" },
      (method) => {
        const kind = model.follow(method.get("authorization"));
        const authorizer = method.get("authorizer_id");
        const known =
          kind === "AWS_IAM" || ((kind === "CUSTOM" || kind === "COGNITO_USER_POOLS") && authorizer !== undefined);
        return {
          status: known ? "pass" : "fail",
          found: `authorization = ${show(kind)}, authorizer_id = ${show(authorizer)}`,
          wanted: "AWS_IAM, or CUSTOM or COGNITO_USER_POOLS with an authorizer",
          evidence: { authorization: kind, authorizer_id: authorizer },
        };
      },
    ),
};
