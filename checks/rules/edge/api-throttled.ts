import { availability } from "../../citations";
import { eachResource, worst } from "../../factories/each-resource";
import { judgeMethodSetting } from "../../joins/method-settings";
import type { Rule } from "../../rule";

export const apiThrottled: Rule = {
  id: "api-throttled",
  domain: "edge",
  title: "Every API stage limits how often it is called.",
  why: "A flood must not stop the practice.",
  severity: "medium",
  citations: [...availability],
  remedy: "Set settings.throttling_rate_limit and throttling_burst_limit.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_api_gateway_stage"] }, (stage) => {
      const limit = { wanted: "a number above 0", accepts: (value: unknown) => typeof value === "number" && value > 0 };
      return worst([
        judgeMethodSetting(model, stage, "throttling_rate_limit", limit),
        judgeMethodSetting(model, stage, "throttling_burst_limit", limit),
      ]);
    }),
};
