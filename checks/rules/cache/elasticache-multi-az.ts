import { availability } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const elasticacheMultiAz = attributeRule({
  id: "elasticache-multi-az",
  domain: "cache",
  title: "Every cache spreads its nodes over zones.",
  why: "One zone is one power supply.",
  severity: "medium",
  citations: [...availability],
  awsConfig: "ELASTICACHE_MULTI_AZ_CHECK",
  cdkNag: "AwsSolutions-AEC5",
  remedy: "Set multi_az_enabled = true.",
  types: ["aws_elasticache_replication_group"],
  attribute: "multi_az_enabled",
  wanted: "true",
  accepts: (value) => value === true,
});
