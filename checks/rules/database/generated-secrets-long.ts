import { attributeRule } from "../../factories/attribute-rule";

export const generatedSecretsLong = attributeRule({
  id: "generated-secrets-long",
  domain: "database",
  title: "Every generated secret has 32 characters or more.",
  why: "A long secret cannot be guessed.",
  severity: "medium",
  citations: ["164.308(a)(5)(ii)(D)", "164.312(d)"],
  remedy: "Set length to 32 or more.",
  types: ["random_password"],
  attribute: "length",
  wanted: "32 or more",
  accepts: (value) => typeof value === "number" && value >= 32,
});
