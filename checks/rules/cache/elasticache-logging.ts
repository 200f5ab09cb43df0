import { eachResource } from "../../factories/each-resource";
import { text } from "../../model/value";
import type { Rule } from "../../rule";

export const elasticacheLogging: Rule = {
  id: "elasticache-logging",
  domain: "cache",
  title: "Every cache sends its slow log and its engine log to CloudWatch.",
  why: "Failed log-ins and unusual commands show up there.",
  severity: "medium",
  citations: ["164.308(a)(1)(ii)(D)", "164.308(a)(5)(ii)(C)", "164.312(b)"],
  remedy: "Add log_delivery_configuration blocks for slow-log and engine-log.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_elasticache_replication_group"] }, (cache) => {
      const kinds = cache
        .blocks("log_delivery_configuration")
        .filter((block) => block.destination !== undefined && block.destination !== null)
        .map((block) => text(block.log_type) ?? "");
      const status = ["slow-log", "engine-log"].every((kind) => kinds.includes(kind)) ? "pass" : "fail";
      return {
        status,
        found: kinds.join(", ") || "no log",
        wanted: "slow-log and engine-log",
        evidence: { log_types: kinds },
      };
    }),
};
