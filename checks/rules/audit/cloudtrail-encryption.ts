import { encryption } from "../../citations";
import { keyRule } from "../../factories/key-rule";

export const cloudtrailEncryption = keyRule({
  id: "cloudtrail-encryption",
  domain: "audit",
  title: "The trail is encrypted under a customer-managed key.",
  why: "Audit logs name patients and staff; reading them needs a second permission.",
  severity: "high",
  citations: [...encryption, "164.308(a)(1)(ii)(B)", "164.314(b)(2)(i)"],
  awsConfig: "CLOUD_TRAIL_ENCRYPTION_ENABLED",
  cdkNag: "HIPAA.Security-CloudTrailEncryptionEnabled",
  remedy: "Set kms_key_id to the ARN of an aws_kms_key.",
  types: ["aws_cloudtrail"],
  attribute: "kms_key_id",
});
