import { transmission } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const apiDomainTls12 = attributeRule({
  id: "api-domain-tls-1-2",
  domain: "edge",
  title: "Every API domain accepts TLS 1.2 or later only.",
  why: "Older versions of TLS are broken.",
  severity: "critical",
  citations: [...transmission],
  remedy: 'Set security_policy = "TLS_1_2".',
  types: ["aws_api_gateway_domain_name"],
  attribute: "security_policy",
  wanted: "TLS_1_2",
  accepts: (value) => /^TLS_1_[23]$|TLS13/.test(String(value)),
});
