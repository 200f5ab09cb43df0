import { transmission } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const albHttpToHttps: Rule = {
  id: "alb-http-to-https",
  domain: "edge",
  title: "Every HTTP listener sends its callers to HTTPS.",
  why: "A form sent to HTTP is readable on the way.",
  severity: "high",
  citations: [...transmission],
  awsConfig: "ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK",
  cdkNag: "HIPAA.Security-ALBHttpToHttpsRedirection",
  remedy: 'Set default_action { type = "redirect", redirect { protocol = "HTTPS" } }.',
  evaluate: (model) =>
    eachResource(
      model,
      { types: ["aws_lb_listener"], when: (listener) => model.follow(listener.get("protocol")) === "HTTP" },
      (listener) => {
        const protocol = model.follow(listener.get("default_action.redirect.protocol"));
        return {
          status: protocol === "HTTPS" ? "pass" : "fail",
          found: `redirect.protocol = ${show(protocol)}`,
          wanted: "HTTPS",
          evidence: { "default_action.redirect.protocol": protocol },
        };
      },
    ),
};
