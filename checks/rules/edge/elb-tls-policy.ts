import { transmission } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const elbTlsPolicy = attributeRule({
  id: "elb-tls-policy",
  domain: "edge",
  title: "Every TLS listener accepts TLS 1.2 or later only.",
  why: "Older versions of TLS are broken.",
  severity: "critical",
  citations: [...transmission],
  awsConfig: "ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK",
  remedy: "Set ssl_policy to ELBSecurityPolicy-TLS13-1-2-2021-06 or another policy from TLS 1.2 on.",
  types: ["aws_lb_listener"],
  attribute: "ssl_policy",
  wanted: "a policy from TLS 1.2 on",
  accepts: (value) => /TLS13-1-[23]|TLS-1-2|FS-1-2/.test(String(value)),
  when: (listener) => ["HTTPS", "TLS"].includes(String(listener.get("protocol"))),
});
