import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const cognitoWafAssociated: Rule = {
  id: "cognito-waf-associated",
  domain: "edge",
  title: "The sign-in service stands behind a web application firewall.",
  why: "Guessing of passwords is stopped there.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(B)", "164.308(a)(5)(ii)(C)"],
  remedy: "Add an aws_wafv2_web_acl_association with the ARN of the user pool as resource_arn.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_cognito_user_pool"] }, (pool) => {
      const acls = model
        .joined(pool, "aws_wafv2_web_acl_association", "resource_arn")
        .flatMap((association) => model.targets(association.get("web_acl_arn"), "aws_wafv2_web_acl"));
      return {
        status: acls.length > 0 ? "pass" : "fail",
        found: acls[0]?.address ?? "no web ACL",
        wanted: "a web ACL of this configuration",
        evidence: { web_acl: acls[0]?.address },
      };
    }),
};
