import { transmission } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { judgeSecureTransport } from "../../joins/secure-transport";
import { readPolicy } from "../../model/policy";
import type { Rule } from "../../rule";

export const secretSslRequestsOnly: Rule = {
  id: "secret-ssl-requests-only",
  domain: "database",
  title: "Every secret refuses requests that do not come over TLS.",
  why: "A secret must not be read in the clear.",
  severity: "medium",
  citations: [...transmission],
  remedy:
    "Add an aws_secretsmanager_secret_policy: Deny, Principal *, secretsmanager:*, when aws:SecureTransport is false.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_secretsmanager_secret"] }, (secret) => {
      const [split] = model.joined(secret, "aws_secretsmanager_secret_policy", "secret_arn");
      const value = split?.get("policy") ?? secret.get("policy");
      const policy = value === undefined ? undefined : readPolicy(model, value);
      return judgeSecureTransport(model, secret, policy, { service: "secretsmanager", suffixes: [""] });
    }),
};
