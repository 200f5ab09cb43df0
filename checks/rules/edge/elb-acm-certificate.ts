import { encryption } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const elbAcmCertificate: Rule = {
  id: "elb-acm-certificate",
  domain: "edge",
  title: "Every TLS listener has a certificate.",
  why: "A caller must be able to tell the practice from an impostor.",
  severity: "high",
  citations: [...encryption, "164.312(e)(1)"],
  awsConfig: "ELBV2_ACM_CERTIFICATE_REQUIRED",
  cdkNag: "HIPAA.Security-ELBv2ACMCertificateRequired",
  remedy: "Set certificate_arn to an aws_acm_certificate, and protocol HTTPS or TLS.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_lb_listener"] }, (listener) => {
      const protocol = model.follow(listener.get("protocol"));
      const redirects = listener.get("default_action.redirect.protocol") !== undefined;
      const certificate = listener.get("certificate_arn");
      return {
        status: certificate !== undefined || (protocol === "HTTP" && redirects) ? "pass" : "fail",
        found: `protocol = ${show(protocol)}, certificate_arn = ${show(certificate)}`,
        wanted: "certificate_arn, or a redirect to HTTPS",
        evidence: { certificate_arn: certificate },
      };
    }),
};
