import { accessControl } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const ec2Imdsv2 = attributeRule({
  id: "ec2-imdsv2",
  domain: "services",
  title: "Every instance serves its credentials by IMDSv2 only.",
  why: "The older service gives them to any request that can be tricked into the instance.",
  severity: "high",
  citations: [...accessControl],
  awsConfig: "EC2_IMDSV2_CHECK",
  cdkNag: "HIPAA.Security-EC2IMDSv2Enabled",
  remedy: 'Set metadata_options { http_tokens = "required" }.',
  types: ["aws_instance", "aws_launch_template"],
  attribute: "metadata_options.http_tokens",
  wanted: "required",
  accepts: (value) => value === "required",
});
