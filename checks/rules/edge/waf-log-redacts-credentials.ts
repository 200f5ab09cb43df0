import { eachResource } from "../../factories/each-resource";
import { text } from "../../model/value";
import type { Rule } from "../../rule";

export const wafLogRedactsCredentials: Rule = {
  id: "waf-log-redacts-credentials",
  domain: "edge",
  title: "No web ACL logs the credentials of its callers.",
  why: "A token in a log is a key under the mat.",
  severity: "high",
  citations: ["164.308(a)(5)(ii)(D)", "164.312(d)"],
  remedy: "Add redacted_fields for the header authorization.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_wafv2_web_acl_logging_configuration"] }, (log) => {
      const headers = log.all("redacted_fields.single_header.name").map((name) => (text(name) ?? "").toLowerCase());
      const status = headers.includes("authorization") ? "pass" : "fail";
      return {
        status,
        found: headers.join(", ") || "nothing is redacted",
        wanted: "the header authorization redacted",
        evidence: { redacted: headers },
      };
    }),
};
