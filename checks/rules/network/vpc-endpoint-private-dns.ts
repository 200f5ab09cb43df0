import { attributeRule } from "../../factories/attribute-rule";

export const vpcEndpointPrivateDns = attributeRule({
  id: "vpc-endpoint-private-dns",
  domain: "network",
  title: "Every interface endpoint answers under the ordinary name of its service.",
  why: "Otherwise callers go to the public address, over the internet.",
  severity: "medium",
  citations: ["164.312(e)(1)"],
  remedy: "Set private_dns_enabled = true.",
  types: ["aws_vpc_endpoint"],
  attribute: "private_dns_enabled",
  wanted: "true",
  accepts: (value) => value === true,
  when: (endpoint) => endpoint.get("vpc_endpoint_type") === "Interface",
});
