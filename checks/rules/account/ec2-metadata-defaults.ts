import { accessControl } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const ec2MetadataDefaults = attributeRule({
  id: "ec2-metadata-defaults",
  domain: "account",
  title: "Whatever instance is started by hand serves its credentials by IMDSv2 only.",
  why: "The older service gives them to any request that can be tricked into the instance.",
  severity: "low",
  citations: [...accessControl],
  remedy: 'Add an aws_ec2_instance_metadata_defaults with http_tokens = "required".',
  types: ["aws_ec2_instance_metadata_defaults"],
  attribute: "http_tokens",
  wanted: "required",
  accepts: (value) => value === "required",
  required: true,
});
