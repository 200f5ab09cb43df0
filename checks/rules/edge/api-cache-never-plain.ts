import { encryption } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const apiCacheNeverPlain: Rule = {
  id: "api-cache-never-plain",
  domain: "edge",
  title: "No API stage caches answers without encrypting them.",
  why: "Where a cache exists, it is a copy of ePHI.",
  severity: "high",
  citations: [...encryption],
  remedy: "Set settings.cache_data_encrypted = true, or caching_enabled = false.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_api_gateway_method_settings"] }, (settings) => {
      const caching = model.follow(settings.get("settings.caching_enabled"));
      const encrypted = model.follow(settings.get("settings.cache_data_encrypted"));
      const plain = caching !== undefined && caching !== false && encrypted !== true;
      return {
        status: plain ? "fail" : "pass",
        found: `caching_enabled = ${String(caching ?? "not set")}, cache_data_encrypted = ${String(encrypted ?? "not set")}`,
        wanted: "no cache, or an encrypted one",
        evidence: { caching_enabled: caching, cache_data_encrypted: encrypted },
      };
    }),
};
