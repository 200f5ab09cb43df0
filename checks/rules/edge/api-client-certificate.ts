import { transmission } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const apiClientCertificate: Rule = {
  id: "api-client-certificate",
  domain: "edge",
  title: "Every API stage shows a certificate to what it calls.",
  why: "A back end can then refuse callers that are not this API.",
  severity: "low",
  citations: [...transmission],
  awsConfig: "API_GW_SSL_ENABLED",
  cdkNag: "HIPAA.Security-APIGWSSLEnabled",
  remedy: "Set client_certificate_id.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_api_gateway_stage"] }, (stage) => {
      const value = stage.get("client_certificate_id");
      return {
        status: value === undefined ? "fail" : "pass",
        found: `client_certificate_id = ${show(value)}`,
        wanted: "an aws_api_gateway_client_certificate",
        evidence: { client_certificate_id: value },
      };
    }),
};
