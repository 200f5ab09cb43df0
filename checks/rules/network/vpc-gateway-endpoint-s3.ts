import { eachResource } from "../../factories/each-resource";
import { asList, text } from "../../model/value";
import type { Rule } from "../../rule";

export const vpcGatewayEndpointS3: Rule = {
  id: "vpc-gateway-endpoint-s3",
  domain: "network",
  title: "Every VPC reaches S3 through a gateway endpoint.",
  why: "Backups, logs and recordings then never cross the internet on their way to S3.",
  severity: "medium",
  citations: ["164.312(e)(1)", "164.314(b)(2)(i)"],
  awsConfig: "S3_VPC_ENDPOINT_ENABLED",
  remedy:
    "Add an aws_vpc_endpoint of type Gateway for the service com.amazonaws.<region>.s3 with the route tables of the private subnets.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_vpc"] }, (vpc) => {
      const wanted = "an aws_vpc_endpoint of type Gateway for S3, with route tables";
      const endpoints = model
        .joined(vpc, "aws_vpc_endpoint", "vpc_id")
        .filter((endpoint) => text(endpoint.get("service_name"))?.endsWith(".s3"))
        .filter((endpoint) => (text(endpoint.get("vpc_endpoint_type")) ?? "Gateway") === "Gateway");
      if (endpoints.length === 0) return { status: "fail", found: "no such endpoint", wanted };
      const routed = endpoints.some(
        (endpoint) =>
          asList(endpoint.get("route_table_ids")).length > 0 ||
          model.joined(endpoint, "aws_vpc_endpoint_route_table_association", "vpc_endpoint_id").length > 0,
      );
      const evidence = { endpoint: endpoints.map((endpoint) => endpoint.address).join(", ") };
      if (!routed) return { status: "fail", found: "the endpoint has no route table", wanted, evidence };
      return { status: "pass", found: evidence.endpoint, wanted, evidence };
    }),
};
