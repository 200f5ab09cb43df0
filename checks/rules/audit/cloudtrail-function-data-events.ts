import { auditTrail } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { recordsAll } from "../../joins/trail-selectors";
import type { Rule } from "../../rule";

export const cloudtrailFunctionDataEvents: Rule = {
  id: "cloudtrail-function-data-events",
  domain: "audit",
  title: "The trail records who calls the functions.",
  why: "A call past the API is otherwise unseen.",
  severity: "medium",
  citations: [...auditTrail],
  remedy: "Add an advanced_event_selector with eventCategory = Data and resources.type = AWS::Lambda::Function.",
  evaluate: (model) =>
    eachResource(
      model,
      { types: ["aws_cloudtrail"], when: () => model.resources("aws_lambda_function").length > 0 },
      (trail) => {
        const all = recordsAll(trail, "AWS::Lambda::Function", /:lambda$/);
        return {
          status: all ? "pass" : "fail",
          found: all ? "calls of all functions" : "no selector for all functions",
          wanted: "a selector for the calls of all functions",
          evidence: { selectors: trail.get("advanced_event_selector") ?? trail.get("event_selector") },
        };
      },
    ),
};
