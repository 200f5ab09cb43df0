import { eachResource } from "../../factories/each-resource";
import { text } from "../../model/value";
import type { Rule } from "../../rule";

export const wafLogRedactsCredentials: Rule = {
  id: "waf-log-redacts-credentials",
  domain: "edge",
  title: "No web ACL logs the credentials of its callers, nor what they ask for.",
  why: "A token in a log is a key under the mat, and a query may name a patient.",
  severity: "high",
  citations: ["164.308(a)(5)(ii)(D)", "164.312(d)"],
  remedy: "Add redacted_fields for the header authorization and for query_string.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_wafv2_web_acl_logging_configuration"] }, (log) => {
      const headers = log.all("redacted_fields.single_header.name").map((name) => (text(name) ?? "").toLowerCase());
      const query = log.all("redacted_fields.query_string").length > 0;
      const status = headers.includes("authorization") && query ? "pass" : "fail";
      return {
        status,
        found: [...headers, ...(query ? ["query string"] : [])].join(", ") || "nothing is redacted",
        wanted: "the header authorization and the query string redacted",
        evidence: { redacted: headers },
      };
    }),
};
