import { eachResource } from "../../factories/each-resource";
import { webAclRules } from "../../joins/web-acl-rules";
import type { Rule } from "../../rule";

export const wafRateLimited: Rule = {
  id: "waf-rate-limited",
  domain: "edge",
  title: "Every web ACL limits how often one address may call.",
  why: "Guessing and flooding need many calls.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(B)", "164.308(a)(5)(ii)(C)"],
  remedy: "Add a rule with rate_based_statement and action block.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_wafv2_web_acl"] }, (acl) => {
      const limits = webAclRules(acl)
        .filter((rule) => rule.limit !== undefined && rule.limit >= 10 && rule.limit <= 10_000 && rule.blocks)
        .map((rule) => rule.limit!);
      const status = limits.length > 0 ? "pass" : "fail";
      return {
        status,
        found: limits.map((limit) => `${limit} calls in 5 minutes`).join(", ") || "no limit",
        wanted: "a blocking rate-based rule of 10 to 10000 calls",
        evidence: { limits },
      };
    }),
};
