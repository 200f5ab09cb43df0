import { auditTrail } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const cloudtrailEnabled = attributeRule({
  id: "cloudtrail-enabled",
  domain: "audit",
  title: "A trail records every call to AWS.",
  why: "Without it nobody can tell who read, changed or opened anything.",
  severity: "critical",
  citations: ["164.308(a)(1)(ii)(A)", "164.308(a)(5)(ii)(C)", ...auditTrail],
  awsConfig: "CLOUD_TRAIL_ENABLED",
  remedy: "Add an aws_cloudtrail and leave enable_logging at true.",
  types: ["aws_cloudtrail"],
  attribute: "enable_logging",
  wanted: "true",
  accepts: (value) => value === true,
  required: true,
  acceptsAbsent: true,
});
