import { eachResource } from "../../factories/each-resource";
import { asList, show } from "../../model/value";
import type { Rule } from "../../rule";

export const apiScopesNamed: Rule = {
  id: "api-scopes-named",
  domain: "edge",
  title: "Every method with tokens names the scopes it asks for.",
  why: "Without scopes an identity token opens every method.",
  severity: "high",
  citations: ["164.312(a)(1)", "164.308(a)(4)(ii)(B)"],
  remedy: "Set authorization_scopes.",
  evaluate: (model) =>
    eachResource(
      model,
      {
        types: ["aws_api_gateway_method"],
        when: (one) => model.follow(one.get("authorization")) === "COGNITO_USER_POOLS",
      },
      (method) => {
        const scopes = asList(method.get("authorization_scopes"));
        return {
          status: scopes.length > 0 ? "pass" : "fail",
          found: scopes.map(show).join(", ") || "no scope",
          wanted: "a scope",
          evidence: { authorization_scopes: scopes },
        };
      },
    ),
};
