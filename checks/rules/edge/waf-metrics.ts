import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const wafMetrics: Rule = {
  id: "waf-metrics",
  domain: "edge",
  title: "Every web ACL and each of its rules counts what it saw.",
  why: "Alarms on attacks need the numbers.",
  severity: "low",
  citations: ["164.308(a)(1)(ii)(D)", "164.312(b)"],
  remedy: "Set visibility_config { cloudwatch_metrics_enabled = true } on the ACL and on each rule.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_wafv2_web_acl"] }, (acl) => {
      const own = acl.get("visibility_config.cloudwatch_metrics_enabled");
      const rules = acl.blocks("rule").length;
      const counting = acl
        .all("rule.visibility_config.cloudwatch_metrics_enabled")
        .filter((flag) => flag === true).length;
      const status = own === true && counting === rules ? "pass" : "fail";
      return {
        status,
        found: `${counting} of ${rules} rules count, the ACL ${own === true ? "counts" : "does not"}`,
        wanted: "all of them",
        evidence: { cloudwatch_metrics_enabled: own },
      };
    }),
};
