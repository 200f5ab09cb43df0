import { auditTrail } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { recordsAllObjects } from "../../joins/trail-selectors";
import type { Rule } from "../../rule";

export const cloudtrailS3DataEvents: Rule = {
  id: "cloudtrail-s3-data-events",
  domain: "audit",
  title: "The trail records who reads and writes objects in every bucket.",
  why: "Recordings and backups are objects: reading one is access to ePHI.",
  severity: "high",
  citations: [...auditTrail, "164.312(a)(2)(i)"],
  awsConfig: "CLOUDTRAIL_S3_DATAEVENTS_ENABLED",
  remedy:
    "Add an advanced_event_selector with eventCategory = Data and resources.type = AWS::S3::Object, without further fields.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_cloudtrail"] }, (trail) => {
      const all = recordsAllObjects(trail);
      return {
        status: all ? "pass" : "fail",
        found: all ? "reads and writes of all objects" : "no selector for all objects",
        wanted: "a selector for reads and writes of the objects of all buckets",
        evidence: { selectors: trail.get("advanced_event_selector") ?? trail.get("event_selector") },
      };
    }),
};
