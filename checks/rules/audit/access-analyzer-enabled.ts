import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const accessAnalyzerEnabled: Rule = {
  id: "access-analyzer-enabled",
  domain: "audit",
  title: "Access Analyzer reports what can be reached from outside.",
  why: "A policy may open a door nobody meant to.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(D)", "164.308(a)(4)(ii)(C)", "164.312(a)(1)"],
  awsConfig: "IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED",
  remedy: "Add an aws_accessanalyzer_analyzer.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_accessanalyzer_analyzer"], required: true }, () => ({
      status: "pass",
      found: "it exists",
      wanted: "an aws_accessanalyzer_analyzer",
    })),
};
