import { attributeRule } from "../../factories/attribute-rule";

export const guarddutyEnabled = attributeRule({
  id: "guardduty-enabled",
  domain: "audit",
  title: "GuardDuty watches for intruders.",
  why: "It reads logs nobody could read by hand.",
  severity: "high",
  citations: [
    "164.308(a)(1)(ii)(A)",
    "164.308(a)(5)(ii)(B)",
    "164.308(a)(5)(ii)(C)",
    "164.308(a)(6)(ii)",
    "164.308(a)(8)",
    "164.312(b)",
  ],
  awsConfig: "GUARDDUTY_ENABLED_CENTRALIZED",
  remedy: "Add an aws_guardduty_detector with enable = true.",
  types: ["aws_guardduty_detector"],
  attribute: "enable",
  wanted: "true",
  accepts: (value) => value === true,
  required: true,
  acceptsAbsent: true,
});
