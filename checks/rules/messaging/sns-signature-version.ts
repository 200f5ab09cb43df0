import { attributeRule } from "../../factories/attribute-rule";

export const snsSignatureVersion = attributeRule({
  id: "sns-signature-version",
  domain: "messaging",
  title: "Every topic signs what it delivers with SHA-256.",
  why: "The receiver can tell a notice from a forgery.",
  severity: "low",
  citations: ["164.312(c)(2)", "164.312(e)(2)(i)"],
  remedy: "Set signature_version = 2.",
  types: ["aws_sns_topic"],
  attribute: "signature_version",
  wanted: "2",
  accepts: (value) => Number(value) === 2,
});
