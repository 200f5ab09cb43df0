import { eachResource } from "../../factories/each-resource";
import { webAclRules } from "../../joins/web-acl-rules";
import type { Rule } from "../../rule";

const groups = [
  "AWSManagedRulesCommonRuleSet",
  "AWSManagedRulesKnownBadInputsRuleSet",
  "AWSManagedRulesSQLiRuleSet",
  "AWSManagedRulesAmazonIpReputationList",
];

export const wafManagedRules: Rule = {
  id: "waf-managed-rules",
  domain: "edge",
  title: "Every web ACL blocks what the managed rule groups know.",
  why: "Common attacks, known bad inputs, SQL injection and known attackers: the OWASP Top 10.",
  severity: "high",
  citations: ["164.308(a)(1)(ii)(B)", "164.308(a)(5)(ii)(B)", "164.312(e)(1)"],
  awsConfig: "WAFV2_WEBACL_NOT_EMPTY",
  remedy:
    "Add managed_rule_group_statement for the common, known-bad-inputs and SQLi rule sets, with override_action none.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_wafv2_web_acl"] }, (acl) => {
      const blocking = webAclRules(acl).filter((rule) => rule.group !== undefined && rule.blocks);
      const names = blocking.map((rule) => rule.group!);
      const left = groups.filter((group) => !names.includes(group));
      const status = left.length > 0 ? "fail" : "pass";
      const found = left.length > 0 ? `missing or counting only: ${left.join(", ")}` : names.join(", ");
      return { status, found, wanted: groups.join(", "), evidence: { groups: names } };
    }),
};
