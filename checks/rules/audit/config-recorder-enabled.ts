import { attributeRule } from "../../factories/attribute-rule";

export const configRecorderEnabled = attributeRule({
  id: "config-recorder-enabled",
  domain: "audit",
  title: "AWS Config records changes of the configuration.",
  why: "Every change of a safeguard is kept with its time.",
  severity: "high",
  citations: ["164.308(a)(1)(ii)(A)", "164.308(a)(8)", "164.312(b)"],
  remedy: "Add an aws_config_configuration_recorder_status with is_enabled = true.",
  types: ["aws_config_configuration_recorder_status"],
  attribute: "is_enabled",
  wanted: "true",
  accepts: (value) => value === true,
  required: true,
});
