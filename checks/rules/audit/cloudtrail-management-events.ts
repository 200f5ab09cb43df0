import { auditTrail } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { recordsManagement } from "../../joins/trail-selectors";
import type { Rule } from "../../rule";

export const cloudtrailManagementEvents: Rule = {
  id: "cloudtrail-management-events",
  domain: "audit",
  title: "The trail records reading and changing calls of the management plane.",
  why: "A selector for data events alone drops what administrators do.",
  severity: "high",
  citations: [...auditTrail],
  remedy: "Add an advanced_event_selector with eventCategory = Management, without further fields.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_cloudtrail"] }, (trail) => {
      const all = recordsManagement(trail);
      return {
        status: all ? "pass" : "fail",
        found: all ? "reading and changing management events" : "management events are left out, wholly or in part",
        wanted: "all management events",
        evidence: { selectors: trail.get("advanced_event_selector") ?? trail.get("event_selector") },
      };
    }),
};
