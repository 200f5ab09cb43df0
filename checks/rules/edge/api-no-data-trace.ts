import { eachResource } from "../../factories/each-resource";
import { judgeMethodSetting } from "../../joins/method-settings";
import type { Rule } from "../../rule";

export const apiNoDataTrace: Rule = {
  id: "api-no-data-trace",
  domain: "edge",
  title: "No API stage logs the bodies of calls.",
  why: "Bodies hold ePHI: the log would be a second store of it.",
  severity: "critical",
  citations: ["164.312(a)(1)", "164.312(a)(2)(iv)"],
  remedy: "Set settings.data_trace_enabled = false.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_api_gateway_stage"] }, (stage) =>
      judgeMethodSetting(model, stage, "data_trace_enabled", {
        wanted: "false",
        accepts: (value) => value === false,
        acceptsAbsent: true,
      }),
    ),
};
