import { eachResource } from "../../factories/each-resource";
import { asList, text } from "../../model/value";
import type { Rule } from "../../rule";

const needed = ["secretsmanager", "kms", "logs"];

export const vpcInterfaceEndpoints: Rule = {
  id: "vpc-interface-endpoints",
  domain: "network",
  title: "Functions reach keys, secrets and logs without the internet.",
  why: "Requests for keys and secrets then never leave the network of AWS.",
  severity: "medium",
  citations: ["164.312(e)(1)", "164.314(b)(2)(i)"],
  awsConfig: "VPC_ENDPOINT_ENABLED",
  remedy: "Add interface endpoints for secretsmanager, kms and logs to the VPC of the functions.",
  evaluate: (model) =>
    eachResource(
      model,
      {
        types: ["aws_vpc"],
        when: (vpc) =>
          model
            .resources("aws_lambda_function")
            .flatMap((one) =>
              asList(one.get("vpc_config.subnet_ids")).flatMap((subnet) => model.targets(subnet, "aws_subnet")),
            )
            .some((subnet) => model.targets(subnet.get("vpc_id")).includes(vpc)),
      },
      (vpc) => {
        const services = model
          .joined(vpc, "aws_vpc_endpoint", "vpc_id")
          .map((endpoint) => (text(endpoint.get("service_name")) ?? "").split(".").at(-1)!);
        const left = needed.filter((service) => !services.includes(service));
        const found = left.length > 0 ? `none for ${left.join(", ")}` : services.join(", ");
        return {
          status: left.length > 0 ? "fail" : "pass",
          found,
          wanted: needed.join(", "),
          evidence: { endpoints: services },
        };
      },
    ),
};
