import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const apiRequestsValidated: Rule = {
  id: "api-requests-validated",
  domain: "edge",
  title: "Every method that takes data has its requests validated.",
  why: "What doesn't fit is refused at the edge, before it reaches code.",
  severity: "medium",
  citations: ["164.312(c)(1)", "164.308(a)(1)(ii)(B)"],
  cdkNag: "AwsSolutions-APIG2",
  remedy: "Set request_validator_id to a validator with validate_request_body = true.",
  evaluate: (model) =>
    eachResource(
      model,
      {
        types: ["aws_api_gateway_method"],
        when: (one) => ["POST", "PUT", "PATCH"].includes(String(model.follow(one.get("http_method")))),
      },
      (method) => {
        const [validator] = model.targets(method.get("request_validator_id"), "aws_api_gateway_request_validator");
        const body = validator !== undefined && model.follow(validator.get("validate_request_body")) === true;
        const modelled = method.get("request_models") !== undefined;
        return {
          status: body && modelled ? "pass" : "fail",
          found: `${validator?.address ?? "no validator"}${modelled ? "" : ", no request model"}`,
          wanted: "a validator of bodies, and a request model",
          evidence: { request_validator_id: method.get("request_validator_id") },
        };
      },
    ),
};
