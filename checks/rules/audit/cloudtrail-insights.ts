import { eachResource } from "../../factories/each-resource";
import { text } from "../../model/value";
import type { Rule } from "../../rule";

export const cloudtrailInsights: Rule = {
  id: "cloudtrail-insights",
  domain: "audit",
  title: "The trail reports unusual numbers of calls and of errors.",
  why: "Somebody who tries doors makes many calls.",
  severity: "low",
  citations: ["164.308(a)(1)(ii)(D)", "164.308(a)(5)(ii)(C)"],
  remedy: "Add insight_selector blocks for ApiCallRateInsight and ApiErrorRateInsight.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_cloudtrail"] }, (trail) => {
      const kinds = trail.blocks("insight_selector").map((block) => text(block.insight_type) ?? "");
      const status = ["ApiCallRateInsight", "ApiErrorRateInsight"].every((kind) => kinds.includes(kind))
        ? "pass"
        : "fail";
      return {
        status,
        found: kinds.join(", ") || "no insight",
        wanted: "ApiCallRateInsight and ApiErrorRateInsight",
        evidence: { insights: kinds },
      };
    }),
};
