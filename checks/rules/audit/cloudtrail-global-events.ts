import { auditTrail } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const cloudtrailGlobalEvents = attributeRule({
  id: "cloudtrail-global-events",
  domain: "audit",
  title: "The trail records global services such as IAM.",
  why: "Changes of permissions are made there.",
  severity: "high",
  citations: [...auditTrail],
  remedy: "Leave include_global_service_events at true.",
  types: ["aws_cloudtrail"],
  attribute: "include_global_service_events",
  wanted: "true",
  accepts: (value) => value === true,
  acceptsAbsent: true,
});
