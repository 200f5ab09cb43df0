import { eachResource } from "../../factories/each-resource";
import { text } from "../../model/value";
import type { Rule } from "../../rule";

const minutesOf: Readonly<Record<string, number>> = { seconds: 1 / 60, minutes: 1, hours: 60, days: 1440 };
/** Default unit and longest time of each token, in minutes. */
const limits: Readonly<Record<string, { readonly unit: string; readonly most: number }>> = {
  access: { unit: "hours", most: 60 },
  id: { unit: "hours", most: 60 },
  refresh: { unit: "days", most: 1440 },
};

export const cognitoTokenLifetime: Rule = {
  id: "cognito-token-lifetime",
  domain: "access",
  title: "Tokens of the sign-in service end within an hour, and a session within a day.",
  why: "A forgotten session ends by itself: automatic logoff.",
  severity: "medium",
  citations: ["164.312(a)(2)(iii)"],
  remedy:
    "Set access_token_validity and id_token_validity to an hour or less, refresh_token_validity to a day or less.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_cognito_user_pool_client"] }, (client) => {
      const minutes = Object.entries(limits).map(([token, { unit, most }]) => {
        const units = text(client.get(`token_validity_units.${token}_token`)) ?? unit;
        const value =
          Number(text(model.follow(client.get(`${token}_token_validity`))) ?? "NaN") * (minutesOf[units] ?? NaN);
        return { token, value, good: value > 0 && value <= most };
      });
      const status = minutes.every(({ good }) => good) ? "pass" : "fail";
      const found = minutes
        .map(({ token, value }) => `${token} ${Number.isNaN(value) ? "not set" : `${value} minutes`}`)
        .join(", ");
      return {
        status,
        found,
        wanted: "access and id 60 minutes, refresh 1440 minutes at most",
        evidence: { lifetime: found },
      };
    }),
};
