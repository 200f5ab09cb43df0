import { eachResource, judgeAttribute, worst } from "../../factories/each-resource";
import type { Rule, Verdict } from "../../rule";

export const iamPasswordPolicy: Rule = {
  id: "iam-password-policy",
  domain: "access",
  title: "Passwords have 14 characters of all kinds, last 90 days and are not used again.",
  why: "A guessed password is the oldest way in.",
  severity: "medium",
  citations: ["164.308(a)(4)(ii)(B)", "164.308(a)(5)(ii)(D)", "164.312(d)"],
  awsConfig: "IAM_PASSWORD_POLICY",
  remedy: "Add an aws_iam_account_password_policy with length 14, reuse 24, age 90 and all four kinds.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_iam_account_password_policy"], required: true }, (policy) => {
      const on = { wanted: "true", accepts: (value: unknown) => value === true };
      const atLeast = (least: number): { wanted: string; accepts: (value: unknown) => boolean } => ({
        wanted: `${least} or more`,
        accepts: (value) => typeof value === "number" && value >= least,
      });
      const age = {
        wanted: "1 to 90 days",
        accepts: (value: unknown) => typeof value === "number" && value > 0 && value <= 90,
      };
      const verdicts = [
        judgeAttribute(model, policy, "minimum_password_length", atLeast(14)),
        judgeAttribute(model, policy, "password_reuse_prevention", atLeast(24)),
        judgeAttribute(model, policy, "max_password_age", age),
        ...["lowercase_characters", "uppercase_characters", "numbers", "symbols"].map((kind) =>
          judgeAttribute(model, policy, `require_${kind}`, on),
        ),
      ];
      return worst(verdicts as [Verdict, ...Verdict[]]);
    }),
};
