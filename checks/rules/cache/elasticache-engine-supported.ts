import { eachResource, judgeAttribute } from "../../factories/each-resource";
import { text } from "../../model/value";
import type { Rule } from "../../rule";

export const elasticacheEngineSupported: Rule = {
  id: "elasticache-engine-supported",
  domain: "cache",
  title: "Every cache runs a version that still gets security updates.",
  why: "A version without updates keeps its known holes.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(B)", "164.308(a)(5)(ii)(B)"],
  remedy: 'Set engine = "valkey" with 7.2 or later, or engine = "redis" with 6.2 to 7.1.',
  evaluate: (model) =>
    eachResource(model, { types: ["aws_elasticache_replication_group"] }, (cache) => {
      const engine = text(model.follow(cache.get("engine"))) ?? "redis";
      const [from, to] = engine === "valkey" ? [7.2, Infinity] : [6.2, 7.1];
      return judgeAttribute(
        model,
        cache,
        "engine_version",
        {
          wanted: engine === "valkey" ? "7.2 or later" : "6.2 to 7.1",
          accepts: (value) => {
            const version = Number(/^\d+(\.\d+)?/.exec(text(value) ?? "")?.[0] ?? "0");
            return version >= from! && version <= to!;
          },
        },
        { engine },
      );
    }),
};
