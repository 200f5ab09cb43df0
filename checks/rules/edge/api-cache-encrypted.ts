import { encryption } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { judgeMethodSetting } from "../../joins/method-settings";
import { worst } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const apiCacheEncrypted: Rule = {
  id: "api-cache-encrypted",
  domain: "edge",
  title: "Every API stage caches answers, and encrypts them.",
  why: "A cached answer is a copy of ePHI.",
  severity: "low",
  citations: [...encryption],
  awsConfig: "API_GW_CACHE_ENABLED_AND_ENCRYPTED",
  cdkNag: "HIPAA.Security-APIGWCacheEnabledAndEncrypted",
  remedy:
    "Set settings.caching_enabled and cache_data_encrypted, or exempt the stage: an API that must not keep ePHI has no cache.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_api_gateway_stage"] }, (stage) => {
      const on = { wanted: "true", accepts: (value: unknown) => value === true };
      return worst([
        judgeMethodSetting(model, stage, "caching_enabled", on),
        judgeMethodSetting(model, stage, "cache_data_encrypted", on),
      ]);
    }),
};
