import { eachResource } from "../../factories/each-resource";
import { text } from "../../model/value";
import type { Rule } from "../../rule";

export const guarddutyS3Protection: Rule = {
  id: "guardduty-s3-protection",
  domain: "audit",
  title: "GuardDuty watches reads of objects.",
  why: "Copying recordings out looks like ordinary reading, but for its pattern.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(D)", "164.308(a)(6)(ii)"],
  awsConfig: "GUARDDUTY_S3_PROTECTION_ENABLED",
  remedy: "Add an aws_guardduty_detector_feature S3_DATA_EVENTS with status = ENABLED.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_guardduty_detector"] }, (detector) => {
      const features = model
        .joined(detector, "aws_guardduty_detector_feature", "detector_id")
        .filter((feature) => feature.get("status") === "ENABLED")
        .map((feature) => text(feature.get("name")) ?? "");
      const classic = detector.get("datasources.s3_logs.enable") === true;
      const status = features.includes("S3_DATA_EVENTS") || classic ? "pass" : "fail";
      return {
        status,
        found: features.join(", ") || "no feature",
        wanted: "the feature S3_DATA_EVENTS",
        evidence: { features },
      };
    }),
};
