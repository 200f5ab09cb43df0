import { availability } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const noForceDestroy = attributeRule({
  id: "no-force-destroy",
  domain: "storage",
  title: "No bucket or vault lets Terraform delete what is in it.",
  why: "A renamed construct must not take recordings along.",
  severity: "high",
  citations: [...availability, "164.312(c)(1)"],
  remedy: "Set force_destroy = false, or leave it out.",
  types: ["aws_s3_bucket", "aws_backup_vault"],
  attribute: "force_destroy",
  wanted: "false",
  accepts: (value) => value === false,
  acceptsAbsent: true,
});
