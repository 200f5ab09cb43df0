import { eachResource, judgeAttribute, worst } from "../../factories/each-resource";
import type { Rule, Verdict } from "../../rule";

export const cognitoPasswordPolicy: Rule = {
  id: "cognito-password-policy",
  domain: "access",
  title: "Passwords of the sign-in service have 12 characters or more, of all kinds.",
  why: "A guessed password opens the portal.",
  severity: "medium",
  citations: ["164.308(a)(5)(ii)(D)", "164.312(d)"],
  remedy: "Set password_policy with minimum_length 12 and all four kinds required.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_cognito_user_pool"] }, (pool) => {
      const length = { wanted: "12 or more", accepts: (value: unknown) => typeof value === "number" && value >= 12 };
      const on = { wanted: "true", accepts: (value: unknown) => value === true };
      const kinds = ["lowercase", "uppercase", "numbers", "symbols"];
      return worst([
        judgeAttribute(model, pool, "password_policy.minimum_length", length),
        ...kinds.map((kind) => judgeAttribute(model, pool, `password_policy.require_${kind}`, on)),
      ] as [Verdict, ...Verdict[]]);
    }),
};
