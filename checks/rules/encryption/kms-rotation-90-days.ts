import { attributeRule } from "../../factories/attribute-rule";

export const kmsRotation90Days = attributeRule({
  id: "kms-rotation-90-days",
  domain: "encryption",
  title: "Every symmetric key renews its material within 90 days.",
  why: "The practice's policy asks for 90 days. AWS takes 365 unless told otherwise.",
  severity: "medium",
  citations: ["164.312(a)(2)(iv)", "164.312(e)(2)(ii)"],
  remedy: "Set rotation_period_in_days = 90.",
  types: ["aws_kms_key"],
  attribute: "rotation_period_in_days",
  wanted: "90 days",
  accepts: (value) => typeof value === "number" && value <= 90,
  when: (key) => ["", "SYMMETRIC_DEFAULT"].includes(String(key.get("customer_master_key_spec") ?? "")),
});
