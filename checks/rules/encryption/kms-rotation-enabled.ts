import { attributeRule } from "../../factories/attribute-rule";

export const kmsRotationEnabled = attributeRule({
  id: "kms-rotation-enabled",
  domain: "encryption",
  title: "Every symmetric key renews its material by itself.",
  why: "What was encrypted under old material stays readable, yet one leaked key opens a part only.",
  severity: "high",
  citations: ["164.312(a)(2)(iv)", "164.312(e)(2)(ii)"],
  awsConfig: "CMK_BACKING_KEY_ROTATION_ENABLED",
  cdkNag: "NIST.800.53.R5-KMSBackingKeyRotationEnabled",
  remedy: "Set enable_key_rotation = true.",
  types: ["aws_kms_key"],
  attribute: "enable_key_rotation",
  wanted: "true",
  accepts: (value) => value === true,
  when: (key) => ["", "SYMMETRIC_DEFAULT"].includes(String(key.get("customer_master_key_spec") ?? "")),
});
