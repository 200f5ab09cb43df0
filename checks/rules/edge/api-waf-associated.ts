import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const apiWafAssociated: Rule = {
  id: "api-waf-associated",
  domain: "edge",
  title: "Every API stage stands behind a web application firewall.",
  why: "The firewall stops the attacks of the OWASP Top 10 before they reach code.",
  severity: "high",
  citations: ["164.308(a)(1)(ii)(B)", "164.312(e)(1)"],
  awsConfig: "API_GW_ASSOCIATED_WITH_WAF",
  cdkNag: "AwsSolutions-APIG3",
  remedy: "Add an aws_wafv2_web_acl_association with its ARN as resource_arn.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_api_gateway_stage"] }, (subject) => {
      const wanted = "an aws_wafv2_web_acl_association with a web ACL of this configuration";
      const acls = model
        .joined(subject, "aws_wafv2_web_acl_association", "resource_arn")
        .flatMap((association) => model.targets(association.get("web_acl_arn"), "aws_wafv2_web_acl"));
      const status = acls.length > 0 ? "pass" : "fail";
      return { status, found: acls[0]?.address ?? "no web ACL", wanted, evidence: { web_acl: acls[0]?.address } };
    }),
};
