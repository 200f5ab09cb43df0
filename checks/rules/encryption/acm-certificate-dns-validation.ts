import { attributeRule } from "../../factories/attribute-rule";

export const acmCertificateDnsValidation = attributeRule({
  id: "acm-certificate-dns-validation",
  domain: "encryption",
  title: "Every certificate renews itself by DNS.",
  why: "An expired certificate stops every caller; by e-mail somebody has to be there.",
  severity: "medium",
  citations: ["164.308(a)(4)(ii)(A)", "164.312(e)(1)"],
  awsConfig: "ACM_CERTIFICATE_EXPIRATION_CHECK",
  remedy: 'Set validation_method = "DNS" and keep the validation records.',
  types: ["aws_acm_certificate"],
  attribute: "validation_method",
  wanted: "DNS",
  accepts: (value) => value === "DNS",
  when: (certificate) => certificate.get("private_key") === undefined,
});
