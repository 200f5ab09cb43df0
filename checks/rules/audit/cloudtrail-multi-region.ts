import { auditTrail } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const cloudtrailMultiRegion = attributeRule({
  id: "cloudtrail-multi-region",
  domain: "audit",
  title: "The trail covers all regions.",
  why: "An intruder works where nobody looks.",
  severity: "high",
  citations: [...auditTrail],
  awsConfig: "MULTI_REGION_CLOUD_TRAIL_ENABLED",
  remedy: "Set is_multi_region_trail = true.",
  types: ["aws_cloudtrail"],
  attribute: "is_multi_region_trail",
  wanted: "true",
  accepts: (value) => value === true,
  required: true,
});
