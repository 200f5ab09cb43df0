import { transmission } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const elasticacheTransitEncryption = attributeRule({
  id: "elasticache-transit-encryption",
  domain: "cache",
  title: "Every cache speaks TLS.",
  why: "Sessions and tokens must not be readable on the wire.",
  severity: "critical",
  citations: [...transmission],
  awsConfig: "ELASTICACHE_REPL_GRP_ENCRYPTED_IN_TRANSIT",
  cdkNag: "AwsSolutions-AEC4",
  remedy: "Set transit_encryption_enabled = true. Valkey and Redis 7 take it without replacement.",
  types: ["aws_elasticache_replication_group"],
  attribute: "transit_encryption_enabled",
  wanted: "true",
  accepts: (value) => value === true,
});
