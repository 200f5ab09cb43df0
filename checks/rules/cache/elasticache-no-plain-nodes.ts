import { transmission } from "../../citations";
import { absenceRule } from "../../factories/absence-rule";

export const elasticacheNoPlainNodes = absenceRule({
  id: "elasticache-no-plain-nodes",
  domain: "cache",
  title: "No Redis node stands outside a replication group.",
  why: "A lone node has neither TLS nor AUTH.",
  severity: "high",
  citations: [...transmission, "164.312(d)"],
  remedy: "Replace the aws_elasticache_cluster by an aws_elasticache_replication_group.",
  types: ["aws_elasticache_cluster"],
  when: (node) => node.get("replication_group_id") === undefined,
});
