import { accessControl } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const ec2InstanceNoPublicIp = attributeRule({
  id: "ec2-instance-no-public-ip",
  domain: "services",
  title: "No instance has a public address.",
  why: "It could be reached from the internet.",
  severity: "high",
  citations: [...accessControl, "164.312(e)(1)"],
  awsConfig: "EC2_INSTANCE_NO_PUBLIC_IP",
  cdkNag: "HIPAA.Security-EC2InstanceNoPublicIp",
  remedy: "Set associate_public_ip_address = false.",
  types: ["aws_instance"],
  attribute: "associate_public_ip_address",
  wanted: "false",
  accepts: (value) => value === false,
});
