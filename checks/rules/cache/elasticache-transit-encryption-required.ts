import { transmission } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const elasticacheTransitEncryptionRequired = attributeRule({
  id: "elasticache-transit-encryption-required",
  domain: "cache",
  title: "No cache accepts connections without TLS beside TLS.",
  why: 'In the mode "preferred" a client that forgets TLS still gets through.',
  severity: "high",
  citations: [...transmission],
  remedy: 'Set transit_encryption_mode = "required", or leave it out.',
  types: ["aws_elasticache_replication_group"],
  attribute: "transit_encryption_mode",
  wanted: "required",
  accepts: (value) => value === "required",
  acceptsAbsent: true,
});
