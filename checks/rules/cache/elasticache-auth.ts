import { eachResource } from "../../factories/each-resource";
import { asList, Reference, type Value } from "../../model/value";
import type { Rule } from "../../rule";

/** A token of 16 characters or more, or one that is made elsewhere. The token itself is never shown. */
function isSet(token: Value | undefined): boolean {
  if (token instanceof Reference) return true;
  return typeof token === "string" ? token.length >= 16 : token !== undefined && token !== null;
}

export const elasticacheAuth: Rule = {
  id: "elasticache-auth",
  domain: "cache",
  title: "Every cache asks who is there.",
  why: "Without AUTH or users, whatever reaches the port reads every session.",
  severity: "critical",
  citations: ["164.312(d)", "164.312(a)(1)", "164.308(a)(4)(ii)(B)"],
  awsConfig: "ELASTICACHE_REPL_GRP_REDIS_AUTH_ENABLED",
  cdkNag: "AwsSolutions-AEC6",
  remedy: "Set auth_token (with TLS), or user_group_ids.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_elasticache_replication_group"] }, (cache) => {
      const token = cache.get("auth_token");
      const groups = asList(cache.get("user_group_ids"));
      const status = isSet(token) || groups.length > 0 ? "pass" : "fail";
      return {
        status,
        found: isSet(token) ? "an AUTH token" : `${groups.length} user groups`,
        wanted: "auth_token or user_group_ids",
        evidence: { auth_token: isSet(token) ? "set" : "not set", user_group_ids: groups },
      };
    }),
};
