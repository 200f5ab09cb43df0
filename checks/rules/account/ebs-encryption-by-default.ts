import { encryption } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const ebsEncryptionByDefault = attributeRule({
  id: "ebs-encryption-by-default",
  domain: "account",
  title: "The account encrypts every new disk.",
  why: "A disk made by hand tomorrow is covered, too.",
  severity: "medium",
  citations: [...encryption],
  awsConfig: "EC2_EBS_ENCRYPTION_BY_DEFAULT",
  remedy: "Add an aws_ebs_encryption_by_default with enabled = true.",
  types: ["aws_ebs_encryption_by_default"],
  attribute: "enabled",
  wanted: "true",
  accepts: (value) => value === true,
  required: true,
  acceptsAbsent: true,
});
