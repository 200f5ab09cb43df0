import { encryption } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const elasticacheAtRestEncryption = attributeRule({
  id: "elasticache-at-rest-encryption",
  domain: "cache",
  title: "Every cache encrypts what it stores.",
  why: "Snapshots and swap hold session data.",
  severity: "critical",
  citations: [...encryption, "164.314(b)(2)(i)"],
  awsConfig: "ELASTICACHE_REPL_GRP_ENCRYPTED_AT_REST",
  cdkNag: "AwsSolutions-AEC3",
  remedy: "Set at_rest_encryption_enabled = true. The group is replaced.",
  types: ["aws_elasticache_replication_group"],
  attribute: "at_rest_encryption_enabled",
  wanted: "true",
  accepts: (value) => value === true || value === "true",
});
